package vn.telehealth.prescription.domain.rules;

import java.util.List;
import vn.telehealth.prescription.domain.RuleSetId;

/** The rules of one circular. */
public record RuleSet(RuleSetId id, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    public List<RuleViolation> violations(Prescribing prescribing) {
        return rules.stream().flatMap(rule -> rule.check(prescribing)).toList();
    }
}
