package vn.telehealth.appointment.shared.domain;

import java.util.UUID;

/** Id of a physician in every service; claim {@code physician_id} of the physician's tokens. */
public record PhysicianId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
