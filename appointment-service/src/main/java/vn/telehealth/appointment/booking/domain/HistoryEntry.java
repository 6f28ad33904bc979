package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What someone did to an appointment.
 *
 * @param startsAt start of the visit from then on
 * @param cancellation why, where it was cancelled
 */
public record HistoryEntry(
        Action action,
        Agent by,
        Instant at,
        Instant startsAt,
        @Nullable Cancellation cancellation) {

    /** What can be done. */
    public enum Action {
        BOOKED,
        RESCHEDULED,
        CANCELLED
    }

    /** An entry about the appointment as it is now. */
    public static HistoryEntry of(Action action, Appointment appointment, Agent by, Instant at) {
        return new HistoryEntry(action, by, at, appointment.visit().period().startsAt(), null);
    }

    public HistoryEntry because(Cancellation reason) {
        return new HistoryEntry(action, by, at, startsAt, reason);
    }
}
