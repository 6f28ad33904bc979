/** Facilities, physicians, slots and appointments; the saga begins and ends here. */
@NullMarked
package vn.telehealth.appointment;

import org.jspecify.annotations.NullMarked;
