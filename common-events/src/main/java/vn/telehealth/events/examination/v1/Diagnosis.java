package vn.telehealth.events.examination.v1;

/**
 * A diagnosis by its code alone.
 *
 * @param code ICD-10 code with its dot, for example {@code E11.9}
 * @param primary whether it is the main one; each examination has exactly one
 */
public record Diagnosis(String code, boolean primary) {}
