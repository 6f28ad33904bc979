@NullMarked
package vn.telehealth.prescription.signing;

import org.jspecify.annotations.NullMarked;
