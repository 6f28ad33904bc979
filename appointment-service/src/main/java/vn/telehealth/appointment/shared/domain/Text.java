package vn.telehealth.appointment.shared.domain;

import java.text.Normalizer;

/** Text as people wrote it, in one form: Vietnamese can be encoded in several. */
public final class Text {

    private Text() {}

    /**
     * The text in NFC, without white space around it.
     *
     * @param maxLength in characters
     * @throws IllegalArgumentException when nothing is left or it is too long
     */
    public static String of(String value, int maxLength) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.isEmpty() || text.length() > maxLength) {
            throw new IllegalArgumentException("text of 1 to " + maxLength + " characters expected");
        }
        return text;
    }
}
