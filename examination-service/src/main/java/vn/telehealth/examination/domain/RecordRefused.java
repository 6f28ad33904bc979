package vn.telehealth.examination.domain;

import java.util.List;

/** A record that cannot be stored; says every field that is wrong, not only the first. */
public final class RecordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public RecordRefused(List<Violation> violations) {
        super("record refused: " + violations.stream().map(Violation::code).toList());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
