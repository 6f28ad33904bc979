package vn.telehealth.appointment.booking.domain;

import java.util.UUID;

/** Account of a patient. */
public record PatientId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
