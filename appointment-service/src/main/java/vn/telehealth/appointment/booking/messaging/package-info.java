/** What the saga hears from other services and tells them. */
@NullMarked
package vn.telehealth.appointment.booking.messaging;

import org.jspecify.annotations.NullMarked;
