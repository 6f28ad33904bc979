package vn.telehealth.prescription.domain.rules;

import java.util.List;

/** What was written breaks rules; nothing was changed. */
public final class RulesBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleViolation> violations;

    public RulesBroken(List<RuleViolation> violations) {
        super(violations.size() + " rules broken");
        this.violations = List.copyOf(violations);
    }

    public List<RuleViolation> violations() {
        return violations;
    }
}
