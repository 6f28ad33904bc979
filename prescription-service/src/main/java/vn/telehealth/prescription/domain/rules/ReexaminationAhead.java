package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/**
 * A date for the next examination, where the advice names one, lies after the day of prescribing.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6 and its form; before it 52/2017/TT-BYT, its form.
 */
public record ReexaminationAhead() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var date = prescribing.content().reexaminationDate();
        return date == null || date.isAfter(prescribing.date())
                ? Stream.empty()
                : Stream.of(RuleViolation.of("reexaminationDate", "reexamination-not-ahead"));
    }
}
