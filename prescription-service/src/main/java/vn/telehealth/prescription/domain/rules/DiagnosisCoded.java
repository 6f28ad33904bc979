package vn.telehealth.prescription.domain.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Diagnosis;

/**
 * A prescription says for which illness it is, by ICD-10, and which is the main one.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6 with 27/2021/TT-BYT.
 */
public record DiagnosisCoded() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        List<Diagnosis> diagnoses = prescribing.content().diagnoses();
        if (diagnoses.isEmpty()) {
            return Stream.of(RuleViolation.of("diagnoses", "diagnosis-needed"));
        }
        Stream<RuleViolation> uncoded = IntStream.range(0, diagnoses.size())
                .filter(i -> !diagnoses.get(i).hasIcd10Form())
                .mapToObj(i -> RuleViolation.of("diagnoses[" + i + "].code", "diagnosis-code-malformed"));
        boolean oneMain = diagnoses.stream().filter(Diagnosis::primary).count() == 1;
        return oneMain
                ? uncoded
                : Stream.concat(uncoded, Stream.of(RuleViolation.of("diagnoses", "one-main-diagnosis-needed")));
    }
}
