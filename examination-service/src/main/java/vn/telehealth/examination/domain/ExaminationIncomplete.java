package vn.telehealth.examination.domain;

import java.util.List;

/** The record lacks what completing needs. */
public final class ExaminationIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ExaminationIncomplete(List<Violation> violations) {
        super("incomplete: " + violations.stream().map(Violation::code).toList());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
