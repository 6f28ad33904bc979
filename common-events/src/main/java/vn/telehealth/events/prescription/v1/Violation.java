package vn.telehealth.events.prescription.v1;

/**
 * A rule that the plan breaks.
 *
 * @param field path into the plan, for example {@code plan[0].days}
 * @param code code of the violation as in {@code docs/problems.md}
 */
public record Violation(String field, String code) {}
