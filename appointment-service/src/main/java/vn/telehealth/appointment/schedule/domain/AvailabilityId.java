package vn.telehealth.appointment.schedule.domain;

import java.util.UUID;

/** Id of a rule of availability. */
public record AvailabilityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
