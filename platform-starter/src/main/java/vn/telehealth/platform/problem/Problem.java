package vn.telehealth.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A problem before it is put into words.
 *
 * @param arguments named arguments of its texts, also members of the answer; never personal data
 * @param violations what is wrong with which field
 */
public record Problem(ProblemType type, Map<String, ?> arguments, List<FieldViolation> violations) {

    /** Members that RFC 9457 and the renderer own; an argument of that name would stand twice in the answer. */
    private static final Set<String> OWN_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");

    public Problem {
        arguments = Map.copyOf(arguments);
        if (arguments.keySet().stream().anyMatch(OWN_MEMBERS::contains)) {
            throw new IllegalArgumentException(type.code() + " has an argument named like a member of its own");
        }
        violations = List.copyOf(violations);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, Map.of(), List.of());
    }

    static Problem withFields(ProblemType type, List<FieldViolation> violations) {
        return new Problem(type, Map.of(), violations);
    }
}
