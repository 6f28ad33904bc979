package vn.telehealth.prescription.application.issue;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.problem.Unavailable;
import vn.telehealth.prescription.application.PhysicianSuspended;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.care.DiagnosisTitles;
import vn.telehealth.prescription.domain.care.Facilities;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientRegister;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.care.PhysicianRegister;
import vn.telehealth.prescription.domain.care.Physicians;

/** Collects what a prescription needs from others when it is issued. Goes over the network: no transaction may run. */
@Component
class IssueReferences {

    private final Physicians physicians;
    private final PhysicianRegister register;
    private final Facilities facilities;
    private final PatientRegister patients;
    private final DiagnosisTitles titles;

    IssueReferences(
            Physicians physicians,
            PhysicianRegister register,
            Facilities facilities,
            PatientRegister patients,
            DiagnosisTitles titles) {
        this.physicians = physicians;
        this.register = register;
        this.facilities = facilities;
        this.patients = patients;
        this.titles = titles;
    }

    References collect(Prescription draft) {
        Physician physician = prescriber(draft.origin().physicianId());
        Facility facility =
                facilities.find(draft.origin().facilityCode()).orElseThrow(() -> new Unavailable("facility"));
        return new References(physician, facility, patient(draft), titled(draft.content()));
    }

    /** The copy that follows events may be late: what counts is what the register says now. */
    private Physician prescriber(UUID physicianId) {
        return physicians
                .find(physicianId)
                .filter(Physician::mayPrescribe)
                .filter(physician -> register.isCredentialed(physicianId))
                .orElseThrow(PhysicianSuspended::new);
    }

    private PatientSummary patient(Prescription draft) {
        UUID patientId = draft.origin().patientId();
        return patients.read(patientId);
    }

    private DraftContent titled(DraftContent content) {
        List<Diagnosis> named = content.diagnoses().stream().map(this::titled).toList();
        return content.withDiagnoses(named);
    }

    private Diagnosis titled(Diagnosis diagnosis) {
        return diagnosis.text() == null
                ? titles.title(diagnosis.code()).map(diagnosis::named).orElse(diagnosis)
                : diagnosis;
    }

    /** @param content what was written, with the titles of its diagnoses */
    record References(Physician physician, Facility facility, PatientSummary patient, DraftContent content) {}
}
