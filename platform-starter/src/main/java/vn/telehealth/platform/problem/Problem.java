package vn.telehealth.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * A problem before it is put into words.
 *
 * @param arguments named arguments of its texts, also members of the answer; never personal data
 * @param violations what is wrong with which field
 */
public record Problem(ProblemType type, Map<String, ?> arguments, List<FieldViolation> violations) {

    public Problem {
        arguments = Map.copyOf(arguments);
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, Map.of(), List.of());
    }

    static Problem withFields(ProblemType type, List<FieldViolation> violations) {
        return new Problem(type, Map.of(), violations);
    }
}
