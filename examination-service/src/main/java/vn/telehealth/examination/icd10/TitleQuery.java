package vn.telehealth.examination.icd10;

import java.util.Arrays;
import java.util.List;

/**
 * What someone typed to find a title: words, of which each may be the beginning of one.
 *
 * @param marked as typed
 * @param words one by one, without diacritics
 */
record TitleQuery(String marked, String plain, List<String> words) {

    /** Rank of a title that does not fit. */
    static final int MISS = 100;

    static TitleQuery of(String text) {
        String plain = Folding.withoutMarks(text);
        return new TitleQuery(
                Folding.withMarks(text), plain, plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ")));
    }

    /**
     * Smaller is better: the title itself, its start, the words in a row, whole words, beginnings of words; each of them
     * first with the diacritics as typed.
     */
    int rank(FoldedTitle title) {
        String text = title.withoutMarks();
        if (words.isEmpty() || text.isBlank() || !words.stream().allMatch(word -> text.contains(" " + word))) {
            return MISS;
        }
        boolean asTyped = title.withMarks().contains(" " + marked);
        return 2 * closeness(text) + (asTyped ? 0 : 1);
    }

    private int closeness(String text) {
        if (text.equals(" " + plain + " ")) {
            return 0;
        }
        if (text.startsWith(" " + plain)) {
            return 1;
        }
        if (text.contains(" " + plain)) {
            return 2;
        }
        return words.stream().allMatch(word -> text.contains(" " + word + " ")) ? 3 : 4;
    }
}
