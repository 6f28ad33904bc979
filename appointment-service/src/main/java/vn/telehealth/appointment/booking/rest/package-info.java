/** Appointments over HTTP. */
@NullMarked
package vn.telehealth.appointment.booking.rest;

import org.jspecify.annotations.NullMarked;
