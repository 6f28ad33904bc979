package vn.telehealth.prescription.domain.rules;

import java.util.Map;

/**
 * A rule that is not kept.
 *
 * @param field path into what was sent, for example {@code lines[0].days}; the patient's fields begin with {@code patient.}
 * @param code slug, see {@code docs/problems.md}
 * @param arguments what the message names, for example {@code limit}
 */
public record RuleViolation(String field, String code, Map<String, Object> arguments) {

    public RuleViolation {
        arguments = Map.copyOf(arguments);
    }

    public static RuleViolation of(String field, String code) {
        return new RuleViolation(field, code, Map.of());
    }

    public static RuleViolation limit(String field, String code, Object limit) {
        return new RuleViolation(field, code, Map.of("limit", limit));
    }
}
