package vn.telehealth.examination.icd10;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text to the form in which it is compared: lower case, words parted by one space. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folding() {}

    /** Without diacritics: {@code Sốt xuất huyết} becomes {@code sot xuat huyet}, {@code Đái} becomes {@code dai}. */
    static String withoutMarks(String text) {
        String decomposed = Normalizer.normalize(withMarks(text), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }

    /** With diacritics, composed. */
    static String withMarks(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return GAPS.matcher(composed).replaceAll(" ").strip();
    }
}
