package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.care.PatientSummary;

/**
 * Name, sex, birth date and address of the patient are written; the birth date has come.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6. The national prescription system refuses
 * prescriptions without them; it knows a sex "unknown".
 */
public record PatientDetails() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var signing = prescribing.signing();
        if (signing == null) {
            return Stream.empty();
        }
        PatientSummary patient = signing.patient();
        return Stream.of(
                        patient.name().isBlank() ? "patient.name" : "",
                        patient.address().isBlank() ? "patient.address" : "",
                        patient.birthDate().isAfter(prescribing.date()) ? "patient.birthDate" : "")
                .filter(field -> !field.isEmpty())
                .map(field -> RuleViolation.of(field, "patient-detail-needed"));
    }
}
