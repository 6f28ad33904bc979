/** Appointments and the saga that each of them opens. */
@NullMarked
package vn.telehealth.appointment.booking.domain;

import org.jspecify.annotations.NullMarked;
