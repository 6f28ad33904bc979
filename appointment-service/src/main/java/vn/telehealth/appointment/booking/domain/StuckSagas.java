package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import java.util.Optional;

/** Sagas whose next step is overdue. */
public interface StuckSagas {

    long count(Instant now);

    /** When the step was due that is overdue longest. */
    Optional<Instant> oldestDue(Instant now);
}
