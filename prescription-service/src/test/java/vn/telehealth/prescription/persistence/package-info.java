@NullMarked
package vn.telehealth.prescription.persistence;

import org.jspecify.annotations.NullMarked;
