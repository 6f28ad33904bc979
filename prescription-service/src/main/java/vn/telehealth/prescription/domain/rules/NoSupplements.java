package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/**
 * Food supplements are not prescribed.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 4; before it 52/2017/TT-BYT, Art. 4.
 */
public record NoSupplements() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        return prescribing.lines().stream()
                .filter(line -> line.medicine().traits().supplement())
                .map(line -> RuleViolation.of(line.field("medicineCode"), "supplement-not-prescribable"));
    }
}
