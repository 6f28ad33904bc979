package vn.telehealth.examination.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result of a laboratory or imaging test.
 *
 * @param name up to 120 characters
 * @param value as reported, up to 500 characters
 * @param takenOn day in Vietnam; unknown for results that the patient tells of
 */
public record TestResult(
        String name,
        String value,
        @Nullable String unit,
        @Nullable String referenceRange,
        @Nullable LocalDate takenOn) {

    public TestResult {
        name = name(name);
        value = value(value);
        unit = unit == null ? null : unit(unit);
        referenceRange = referenceRange == null ? null : range(referenceRange);
    }

    public static String name(String text) {
        return Texts.tidy(text, 1, 120);
    }

    public static String value(String text) {
        return Texts.tidy(text, 1, 500);
    }

    public static String unit(String text) {
        return Texts.tidy(text, 1, 40);
    }

    public static String range(String text) {
        return Texts.tidy(text, 1, 120);
    }
}
