package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * A visit leads to one prescription of kind C, however many specialties took part.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 4.
 */
public record OnePrescriptionPerVisit() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        return prescribing.kind() == Kind.C && prescribing.othersOfVisit() > 0
                ? Stream.of(RuleViolation.of("lines", "one-prescription-per-visit"))
                : Stream.empty();
    }
}
