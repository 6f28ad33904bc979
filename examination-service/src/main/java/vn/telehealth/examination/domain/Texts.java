package vn.telehealth.examination.domain;

import java.text.Normalizer;
import java.util.Map;

/** Text typed by people: composed (NFC) and trimmed. */
final class Texts {

    private Texts() {}

    static String tidy(String text, int min, int max) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int length = tidy.codePointCount(0, tidy.length());
        if (length < min || length > max || tidy.indexOf('\0') >= 0) {
            throw new Malformed("text-length", Map.of("min", min, "max", max));
        }
        return tidy;
    }
}
