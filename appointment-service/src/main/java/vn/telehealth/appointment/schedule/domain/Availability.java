package vn.telehealth.appointment.schedule.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A rule: where and when a physician can be seen, cut into slots. */
public record Availability(AvailabilityId id, Practice practice, Recurrence recurrence, SlotPattern pattern) {

    /** The periods of the days from {@code first} to {@code last}, both included, in {@code zone}. */
    public List<Period> periods(LocalDate first, LocalDate last, ZoneId zone) {
        return recurrence
                .daysBetween(first, last)
                .flatMap(day -> pattern.starts().map(start -> period(day, start, zone)))
                .toList();
    }

    private Period period(LocalDate day, LocalTime start, ZoneId zone) {
        Instant startsAt = day.atTime(start).atZone(zone).toInstant();
        return new Period(startsAt, startsAt.plus(pattern.length()));
    }
}
