package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * Only a facility with beds prescribes narcotics.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 7; before it 52/2017/TT-BYT, Art. 7.
 */
public record NarcoticsNeedBeds() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var facility = prescribing.facility();
        if (facility == null || facility.hasBeds()) {
            return Stream.empty();
        }
        return prescribing.lines().stream()
                .filter(line -> line.medicine().kind() == Kind.N)
                .map(line -> RuleViolation.of(line.field("medicineCode"), "narcotics-need-beds"));
    }
}
