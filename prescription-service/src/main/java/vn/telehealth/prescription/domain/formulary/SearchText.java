package vn.telehealth.prescription.domain.formulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it who have no Vietnamese keyboard at hand. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchText() {}

    /** Lower case, without diacritics, single spaces; đ becomes d. */
    public static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        // đ is a letter of its own: no decomposition leads from it to d.
        String latin = bare.replace('đ', 'd').replace('Đ', 'D');
        return SPACES.matcher(latin.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
