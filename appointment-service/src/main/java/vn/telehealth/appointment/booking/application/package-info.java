/** Use cases around appointments. */
@NullMarked
package vn.telehealth.appointment.booking.application;

import org.jspecify.annotations.NullMarked;
