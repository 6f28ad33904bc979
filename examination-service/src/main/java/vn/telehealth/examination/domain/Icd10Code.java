package vn.telehealth.examination.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** A code of a category or subcategory of ICD-10, with its dot, such as {@code J02.9}; whether it exists the catalogue knows. */
public record Icd10Code(String value) implements Comparable<Icd10Code> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d\\d(\\.\\d{1,2})?");

    public Icd10Code {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed("icd10-malformed");
        }
    }

    @Override
    public int compareTo(Icd10Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
