package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.care.PatientSummary;

/**
 * For a child under 72 months the weight and the name of the person who brings it are written.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6 as changed by 18/2018/TT-BYT.
 */
public record YoungChild() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var signing = prescribing.signing();
        if (signing == null || !signing.patient().isYoungChildOn(prescribing.date())) {
            return Stream.empty();
        }
        PatientSummary patient = signing.patient();
        String guardian = patient.guardianName();
        var weight = patient.weightKg();
        return Stream.concat(
                weight == null || weight.signum() <= 0
                        ? Stream.of(RuleViolation.of("patient.weight", "child-weight-needed"))
                        : Stream.empty(),
                guardian == null || guardian.isBlank()
                        ? Stream.of(RuleViolation.of("patient.guardian", "child-guardian-needed"))
                        : Stream.empty());
    }
}
