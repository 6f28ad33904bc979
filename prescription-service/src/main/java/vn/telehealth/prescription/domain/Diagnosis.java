package vn.telehealth.prescription.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * @param code ICD-10, for example {@code E11.9}
 * @param text title or the physician's wording; null until it is known
 */
public record Diagnosis(String code, @Nullable String text, boolean primary) {

    private static final Pattern ICD10 = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,2})?");

    public boolean hasIcd10Form() {
        return ICD10.matcher(code).matches();
    }

    public Diagnosis named(String title) {
        return new Diagnosis(code, title, primary);
    }
}
