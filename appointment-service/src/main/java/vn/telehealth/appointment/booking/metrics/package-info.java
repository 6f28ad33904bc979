/** What operators watch. */
@NullMarked
package vn.telehealth.appointment.booking.metrics;

import org.jspecify.annotations.NullMarked;
