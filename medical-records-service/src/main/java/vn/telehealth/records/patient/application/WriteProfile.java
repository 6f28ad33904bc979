package vn.telehealth.records.patient.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.records.patient.domain.Authorship;
import vn.telehealth.records.patient.domain.PatientEvents;
import vn.telehealth.records.patient.domain.PatientRecord;
import vn.telehealth.records.patient.domain.Patients;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.ProfileRefused;
import vn.telehealth.records.patient.domain.ProfileRules;
import vn.telehealth.records.patient.domain.Violation;

/** A patient writes her profile; the first time registers her. */
@Service
public class WriteProfile {

    private final Patients patients;
    private final PatientEvents events;
    private final Clock clock;

    WriteProfile(Patients patients, PatientEvents events, Clock clock) {
        this.patients = patients;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the profile, unless it says what already stands: then nothing happens, so that a lost answer can be asked for again.
     *
     * @param seen the version that the patient changed
     */
    @Transactional
    public Written write(UUID patientId, Profile profile, Authorship author, SeenVersion seen) {
        refuseViolations(profile);
        Optional<PatientRecord> standing = patients.find(patientId);
        if (standing.isEmpty()) {
            return register(patientId, profile, author);
        }
        PatientRecord patient = standing.get();
        if (patient.profile().equals(profile)) {
            return new Written(patient, false);
        }
        seen.require(patient.version());
        PatientRecord changed = patient.change(profile, clock.instant());
        patients.save(changed, author);
        events.updated(changed);
        return new Written(changed, false);
    }

    private Written register(UUID patientId, Profile profile, Authorship author) {
        PatientRecord patient = PatientRecord.register(patientId, profile, clock.instant());
        patients.save(patient, author);
        events.registered(patient);
        return new Written(patient, true);
    }

    private void refuseViolations(Profile profile) {
        List<Violation> violations = ProfileRules.violations(profile, VietnamTime.dayOf(clock.instant()));
        if (!violations.isEmpty()) {
            throw new ProfileRefused(violations);
        }
    }

    /**
     * What stands after writing.
     *
     * @param registered whether this write was the first
     */
    public record Written(PatientRecord patient, boolean registered) {}
}
