/** The prescription on paper: the form in Vietnamese, its layout, and its PAdES signature. */
@NullMarked
package vn.telehealth.prescription.pdf;

import org.jspecify.annotations.NullMarked;
