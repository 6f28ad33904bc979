/** What happens to schedules as time passes. */
@NullMarked
package vn.telehealth.appointment.schedule.timing;

import org.jspecify.annotations.NullMarked;
