package vn.telehealth.appointment.schedule.domain;

import java.util.UUID;

/** Id of a slot. */
public record SlotId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
