package vn.telehealth.examination.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the physician holds to be the case.
 *
 * @param primary whether it is the main one
 * @param note the physician's own wording, at most 300 characters
 */
public record Diagnosis(
        Icd10Code code, boolean primary, @Nullable String note) {

    public Diagnosis {
        note = note == null ? null : note(note);
    }

    public static String note(String text) {
        return Texts.tidy(text, 1, 300);
    }
}
