package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * Psychotropics and precursors: at most 10 days for acute illness, at most 30 for a long-term one.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 8; before it 52/2017/TT-BYT, Art. 8. Which illness is long-term is judged by the
 * configured list of diseases.
 */
public record PsychotropicDays(int acuteLimit, int longTermLimit, DiseaseList longTerm) implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        if (prescribing.kind() != Kind.H) {
            return Stream.empty();
        }
        return prescribing.daysOver(prescribing.hasDiagnosisIn(longTerm) ? longTermLimit : acuteLimit);
    }
}
