package vn.telehealth.records.patient.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** A code of the Anatomical Therapeutic Chemical classification, of any of its five levels. */
public record AtcCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-DGHJL-NPRSV](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?");

    public AtcCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed("atc-malformed");
        }
    }
}
