package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * Kind C: at most 30 days a medicine; at most 90 when a diagnosis is on the list of long-term diseases.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6 with its annex of diseases. Circular 52/2017/TT-BYT, Art. 6 (the time of
 * 04/2022/TT-BYT), knew 30 days alone: there {@code longTermLimit} is 30 too.
 */
public record OtherMedicineDays(int limit, int longTermLimit, DiseaseList longTerm) implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        if (prescribing.kind() != Kind.C) {
            return Stream.empty();
        }
        return prescribing.daysOver(prescribing.hasDiagnosisIn(longTerm) ? longTermLimit : limit);
    }
}
