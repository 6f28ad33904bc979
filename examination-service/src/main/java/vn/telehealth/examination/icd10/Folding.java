package vn.telehealth.examination.icd10;

import java.text.Normalizer;

/** Brings text to the form in which it is compared: lower case, words parted by one space. */
final class Folding {

    private static final int LAST_ASCII = 0x7f;

    private Folding() {}

    /** Without diacritics: {@code Sốt xuất huyết} becomes {@code sot xuat huyet}, {@code Đái} becomes {@code dai}. */
    static String withoutMarks(String text) {
        return strip(withMarks(text));
    }

    /** Takes the diacritics off text that is folded with them. */
    static String strip(String folded) {
        if (folded.chars().allMatch(c -> c <= LAST_ASCII)) {
            return folded;
        }
        String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(folded.length());
        decomposed
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(c == 'đ' ? 'd' : (char) c));
        return plain.toString();
    }

    /** With diacritics, composed. */
    static String withMarks(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder words = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? " " : "").append(Character.toLowerCase(c));
                gap = false;
            }
        }
        return words.toString();
    }
}
