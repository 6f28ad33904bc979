package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/** One rule of a circular. */
public interface Rule {

    /** Every place where the rule is not kept; none when all is well or the rule does not speak of this case. */
    Stream<RuleViolation> check(Prescribing prescribing);
}
