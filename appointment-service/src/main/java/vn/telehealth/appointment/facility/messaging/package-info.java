/** From changes of facilities to contract events. */
@NullMarked
package vn.telehealth.appointment.facility.messaging;

import org.jspecify.annotations.NullMarked;
