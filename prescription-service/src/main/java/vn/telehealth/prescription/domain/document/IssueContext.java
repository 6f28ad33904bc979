package vn.telehealth.prescription.domain.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.formulary.Medicine;

/**
 * What goes into the document beside what the physician wrote.
 *
 * @param physicianName from the token of the person who signs
 * @param diagnoses with their titles
 * @param medicines by code
 * @param replaces code of the prescription whose place this one takes
 */
public record IssueContext(
        PrescriptionCode code,
        RuleSetId ruleSet,
        Instant issuedAt,
        Instant expiresAt,
        Facility facility,
        Physician physician,
        String physicianName,
        PatientSummary patient,
        List<Diagnosis> diagnoses,
        Map<String, Medicine> medicines,
        @Nullable PrescriptionCode replaces) {

    public IssueContext {
        diagnoses = List.copyOf(diagnoses);
        medicines = Map.copyOf(medicines);
    }
}
