package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.VisitKind;

/**
 * Narcotics, psychotropics and precursors are not prescribed at a distance.
 *
 * <p>No circular says so in these words: it is the recommended default, and configuration may allow it.
 */
public record ControlledInPerson(boolean remoteAllowed) implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        if (remoteAllowed || prescribing.visitKind() != VisitKind.REMOTE) {
            return Stream.empty();
        }
        return prescribing.lines().stream()
                .filter(line -> line.medicine().kind().isControlled())
                .map(line -> RuleViolation.of(line.field("medicineCode"), "controlled-needs-visit-in-person"));
    }
}
