/** Appointments in PostgreSQL. */
@NullMarked
package vn.telehealth.appointment.booking.persistence;

import org.jspecify.annotations.NullMarked;
