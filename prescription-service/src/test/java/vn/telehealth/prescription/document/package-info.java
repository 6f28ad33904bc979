@NullMarked
package vn.telehealth.prescription.document;

import org.jspecify.annotations.NullMarked;
