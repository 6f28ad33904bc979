package vn.telehealth.appointment.schedule.domain;

import java.time.Instant;

/** From {@code startsAt} up to, not including, {@code endsAt}. */
public record Period(Instant startsAt, Instant endsAt) {

    public Period {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
