@NullMarked
package vn.telehealth.prescription.authority;

import org.jspecify.annotations.NullMarked;
