package vn.telehealth.records.patient.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.records.patient.domain.Patients;
import vn.telehealth.records.patient.domain.ProfileVersion;

/** A patient reads what her profile said before. */
@Service
public class ListVersions {

    private final Patients patients;
    private final AuditTrail audit;

    ListVersions(Patients patients, AuditTrail audit) {
        this.patients = patients;
        this.audit = audit;
    }

    /** Newest first; see {@link Patients#versions}. */
    @Transactional
    public List<ProfileVersion> own(UUID patientId, long before, int limit) {
        audit.record(
                AuditEntry.of("patient.versions.read", "patient", patientId).patient(patientId));
        return patients.versions(patientId, before, limit);
    }
}
