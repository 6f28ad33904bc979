package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/**
 * A medicine of one ingredient is written by its INN, the brand in brackets if wanted; one of several ingredients and a
 * biological by its brand, which must therefore be known.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6.
 */
public record BrandOfCombination() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        return prescribing.lines().stream()
                .filter(line -> line.medicine().needsBrand() && line.medicine().brand() == null)
                .map(line -> RuleViolation.of(line.field("medicineCode"), "brand-needed"));
    }
}
