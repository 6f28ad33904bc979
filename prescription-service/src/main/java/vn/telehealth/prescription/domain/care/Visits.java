package vn.telehealth.prescription.domain.care;

import java.util.Optional;
import java.util.UUID;

/** Visits by appointment. One row a saga: locking it puts all that changes the saga's prescriptions in one line. */
public interface Visits {

    Optional<Visit> find(UUID appointmentId);

    /** The same, kept for this transaction alone. */
    Optional<Visit> lock(UUID appointmentId);

    /** Remembers a cancelled visit, also one that was never seen before: what comes late then changes nothing. */
    boolean close(UUID appointmentId);

    boolean isClosed(UUID appointmentId);

    void put(Visit visit);
}
