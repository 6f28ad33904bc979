package vn.telehealth.platform.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field path of the field, for example {@code lines[0].days}
 * @param code slug; its message stands in the bundles under {@code violation.<code>}
 * @param arguments named arguments of the message, never personal data
 */
public record FieldViolation(String field, String code, Map<String, ?> arguments) {

    public FieldViolation {
        arguments = Map.copyOf(arguments);
    }

    public FieldViolation(String field, String code) {
        this(field, code, Map.of());
    }
}
