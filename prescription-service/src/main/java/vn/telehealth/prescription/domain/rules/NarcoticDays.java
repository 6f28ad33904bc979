package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * Narcotics: at most 7 days for acute illness, at most 30 a prescription for cancer.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 7; before it 52/2017/TT-BYT, Art. 7.
 */
public record NarcoticDays(int acuteLimit, int cancerLimit, DiseaseList cancer) implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        if (prescribing.kind() != Kind.N) {
            return Stream.empty();
        }
        return prescribing.daysOver(prescribing.hasDiagnosisIn(cancer) ? cancerLimit : acuteLimit);
    }
}
