package vn.telehealth.records.patient.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.records.patient.domain.CareRelationships;
import vn.telehealth.records.patient.domain.NotRegistered;
import vn.telehealth.records.patient.domain.PatientRecord;
import vn.telehealth.records.patient.domain.Patients;

/** Reads a profile: the patient her own, a physician that of a patient he cares for. Every read is audited. */
@Service
public class ReadPatient {

    private static final String PATIENT = "patient";

    private final Patients patients;
    private final CareRelationships relationships;
    private final CareProperties properties;
    private final AuditTrail audit;
    private final Clock clock;

    ReadPatient(
            Patients patients,
            CareRelationships relationships,
            CareProperties properties,
            AuditTrail audit,
            Clock clock) {
        this.patients = patients;
        this.relationships = relationships;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PatientRecord own(UUID patientId) {
        return read(patientId);
    }

    @Transactional
    public PatientRecord asPhysician(UUID physicianId, UUID patientId) {
        Instant since = clock.instant().minus(properties.afterVisit());
        if (!relationships.holds(physicianId, patientId, since)) {
            throw new NotYours(PATIENT, patientId);
        }
        return read(patientId);
    }

    private PatientRecord read(UUID patientId) {
        PatientRecord patient = patients.find(patientId).orElseThrow(NotRegistered::new);
        audit.record(AuditEntry.of("patient.read", PATIENT, patientId).patient(patientId));
        return patient;
    }
}
