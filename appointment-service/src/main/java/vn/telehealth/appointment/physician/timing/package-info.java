/** What happens to accounts as time passes. */
@NullMarked
package vn.telehealth.appointment.physician.timing;

import org.jspecify.annotations.NullMarked;
