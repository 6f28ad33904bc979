package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.schedule.domain.Period;

/** The present, and by when the next step of a saga should have happened. */
public record SagaClock(Instant now, SagaDeadlines deadlines) {

    /** Absent when no step is expected any more. */
    public @Nullable Instant nextStepDue(Saga saga, Period visit) {
        return switch (saga.state()) {
            case BOOKED -> saga.opened() ? later(visit.endsAt()).plus(deadlines.people()) : serviceDue();
            case EXAMINED -> saga.drafted() ? now.plus(deadlines.people()) : serviceDue();
            case PRESCRIBED -> now.plus(deadlines.people());
            case COMPENSATING -> serviceDue();
            case COMPLETED, COMPENSATED -> null;
        };
    }

    /** By when another service should have answered. */
    public Instant serviceDue() {
        return now.plus(deadlines.services());
    }

    private Instant later(Instant other) {
        return other.isAfter(now) ? other : now;
    }
}
