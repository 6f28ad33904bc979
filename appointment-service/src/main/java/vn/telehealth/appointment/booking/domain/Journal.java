package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import java.util.List;

/** What people did to appointments and what their sagas went through; nothing is ever changed or removed. */
public interface Journal {

    void note(AppointmentId id, HistoryEntry entry);

    /** @return whether the step was new */
    boolean note(AppointmentId id, SagaStep step, Instant now);

    /** Oldest first. */
    List<HistoryEntry> history(AppointmentId id);

    /** Oldest first. */
    List<SagaStep> steps(AppointmentId id);
}
