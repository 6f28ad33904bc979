package vn.telehealth.audit.projection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text as the log keeps it: NFC, well-formed, of bounded length. */
final class Text {

    private static final int LONGEST = 500;

    private Text() {}

    static String clean(String text) {
        // Encoding replaces halves of surrogate pairs, which no JSON reader treats like another.
        var wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var normal = Normalizer.normalize(wellFormed, Normalizer.Form.NFC);
        if (normal.length() <= LONGEST) {
            return normal;
        }
        var end = Character.isHighSurrogate(normal.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return normal.substring(0, end);
    }
}
