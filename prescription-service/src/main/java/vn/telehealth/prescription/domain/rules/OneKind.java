package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/**
 * Narcotics, psychotropics with precursors, and other medicines never share a prescription.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 7 and 8; before it 52/2017/TT-BYT, Art. 7 and 8.
 */
public record OneKind() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        return prescribing.lines().stream()
                .filter(line -> line.medicine().kind() != prescribing.kind())
                .map(line -> RuleViolation.limit(line.field("medicineCode"), "kinds-mixed", prescribing.kind()));
    }
}
