package vn.telehealth.examination.domain;

import java.util.Map;

/**
 * One field that breaks one rule.
 *
 * @param field path of the field as clients write it, such as {@code plan[0].days}
 * @param code slug of the rule
 * @param arguments values the message names
 */
public record Violation(String field, String code, Map<String, Object> arguments) {

    public Violation {
        arguments = Map.copyOf(arguments);
    }

    public Violation(String field, String code) {
        this(field, code, Map.of());
    }
}
