package vn.telehealth.examination.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of examinations, newest start first. */
public interface ExaminationLists {

    /** The physician's own, in every state. */
    List<Examination> ofPhysician(UUID physicianId, Filter filter, int limit);

    /** The patient's own that {@link Examination#isOpenToPatient}. */
    List<Examination> ofPatient(UUID patientId, Filter filter, int limit);

    /**
     * Narrows a list; what is null does not.
     *
     * @param after the item after which the list goes on
     */
    record Filter(
            @Nullable UUID appointmentId,
            @Nullable ExaminationStatus status,
            @Nullable Position after) {}

    /** Place of an examination in the order of a list. */
    record Position(Instant startsAt, UUID id) {}
}
