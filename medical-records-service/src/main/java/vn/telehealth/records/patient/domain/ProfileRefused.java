package vn.telehealth.records.patient.domain;

import java.util.List;

/** A profile that cannot be stored; says every field that is wrong, not only the first. */
public final class ProfileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ProfileRefused(List<Violation> violations) {
        super("profile refused: " + violations.stream().map(Violation::code).toList());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
