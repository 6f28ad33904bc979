package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people did to appointments and what their sagas went through; nothing is ever changed or removed. */
public interface Journal {

    void note(AppointmentId id, HistoryEntry entry);

    /** @return whether the step was new */
    boolean note(AppointmentId id, SagaStep step, Instant now);

    /**
     * Oldest first.
     *
     * @param after list from the first one after this one
     */
    List<Noted> history(AppointmentId id, @Nullable Position after, int limit);

    /** Oldest first. */
    List<SagaStep> steps(AppointmentId id);

    /** An entry as it was noted. */
    record Noted(UUID id, HistoryEntry entry) {}

    /** Where a page ended. */
    record Position(Instant at, UUID id) {}
}
