package vn.telehealth.examination.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of examinations. */
public interface Examinations {

    Optional<Examination> find(UUID id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Examination> lock(UUID id);

    /** As {@link #lock}, by the appointment. */
    Optional<Examination> lockByAppointment(UUID appointmentId);

    void open(Examination planned);

    void save(Examination changed);

    /** Keeps a version of the record for ever. */
    void keep(UUID id, RecordVersion version);

    /**
     * Versions of the record, newest first.
     *
     * @param before only those below
     * @param draftsToo with the versions of before a completion
     */
    List<RecordVersion> versions(UUID id, long before, int limit, boolean draftsToo);

    /**
     * Remembers a cancellation whose appointment is not known here.
     *
     * @param id what the examination would have been called
     * @return false when it was known already
     */
    boolean cancelUnknown(UUID appointmentId, UUID id);

    boolean isCancelledUnknown(UUID appointmentId);
}
