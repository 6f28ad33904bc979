package vn.telehealth.records.patient.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register. */
public interface Patients {

    Optional<PatientRecord> find(UUID patientId);

    /**
     * Stores what {@link PatientRecord#register} or {@link PatientRecord#change} made, and its version.
     *
     * @throws WrittenMeanwhile when someone else stored that version first
     */
    void save(PatientRecord patient, Authorship author);

    /**
     * The versions of one patient, newest first.
     *
     * @param before only versions below this one
     * @param limit at most so many
     */
    List<ProfileVersion> versions(UUID patientId, long before, int limit);
}
