package vn.telehealth.records.patient.domain;

import java.time.Instant;
import java.util.UUID;

/** A registered patient with the profile that stands now. */
public record PatientRecord(UUID patientId, long version, Instant registeredAt, Instant updatedAt, Profile profile) {

    public static PatientRecord register(UUID patientId, Profile profile, Instant now) {
        return new PatientRecord(patientId, 1, now, now, profile);
    }

    public PatientRecord change(Profile to, Instant now) {
        return new PatientRecord(patientId, version + 1, registeredAt, now, to);
    }
}
