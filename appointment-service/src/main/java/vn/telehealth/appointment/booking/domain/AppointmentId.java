package vn.telehealth.appointment.booking.domain;

import java.util.UUID;

/** Id of an appointment and of the saga that it opens. */
public record AppointmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
