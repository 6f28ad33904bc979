package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All prescriptions, drafts included. */
public interface Prescriptions {

    Optional<Prescription> find(UUID id);

    Optional<Prescription> findByCode(PrescriptionCode code);

    /** The same, kept for this transaction alone. */
    Optional<Prescription> lock(UUID id);

    /** All of a visit, each kept for this transaction alone, in the order of their ids. */
    List<Prescription> lockAllOf(UUID appointmentId);

    List<Prescription> allOf(UUID appointmentId);

    /**
     * Stores state and version, and publishes what happened, in the running transaction.
     *
     * @throws java.util.ConcurrentModificationException when someone changed it in between
     */
    void save(Prescription prescription);

    int countDrafts(UUID appointmentId);

    /** Up to {@code limit} that are open though their time is over, kept for this transaction; those kept elsewhere are passed over. */
    List<Prescription> lockOverdue(Instant now, int limit);

    /** Likewise those with a hold whose time ran out. */
    List<Prescription> lockStaleHolds(Instant now, int limit);
}
