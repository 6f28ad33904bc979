package vn.telehealth.records.patient.domain;

import java.text.Normalizer;
import java.util.Map;

/** Text typed by people: composed (NFC), trimmed, runs of white space made one space. */
final class Texts {

    private Texts() {}

    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    static String tidy(String text, int min, int max) {
        String tidy = tidy(text);
        int length = tidy.codePointCount(0, tidy.length());
        if (length < min || length > max || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("text-length", Map.of("min", min, "max", max));
        }
        return tidy;
    }
}
