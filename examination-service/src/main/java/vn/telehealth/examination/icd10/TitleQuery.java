package vn.telehealth.examination.icd10;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What someone typed to find a title: words, of which each may be the beginning of one.
 *
 * @param marked as typed, in front of it a space
 * @param plain the same without diacritics
 * @param words one by one, without diacritics, in front of each a space
 */
record TitleQuery(String marked, String plain, List<String> words) {

    /** Rank of a title that does not fit. */
    static final int MISS = 100;

    /** What people say, and what the classification says instead. */
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "ung thư", "u ác",
            "tiểu đường", "đái tháo đường",
            "cao huyết áp", "tăng huyết áp",
            "huyết áp cao", "tăng huyết áp",
            "viêm gan b", "viêm gan virus b",
            "viêm gan c", "viêm gan virus c",
            "tai biến mạch máu não", "đột quỵ");

    static TitleQuery of(String text) {
        return ofFolded(FoldedTitle.withoutOpening(Folding.withMarks(text)));
    }

    private static TitleQuery ofFolded(String marked) {
        String plain = Folding.strip(marked);
        List<String> words = plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" ")).map(word -> " " + word).toList();
        return new TitleQuery(" " + marked, " " + plain, words);
    }

    /** The query in the words of the classification, where those differ. */
    Optional<TitleQuery> saidOtherwise() {
        return SAID_OTHERWISE.entrySet().stream()
                .filter(entry -> (plain + " ").contains(" " + Folding.strip(entry.getKey()) + " "))
                .map(entry -> ofFolded(plain.replace(Folding.strip(entry.getKey()), entry.getValue())
                        .strip()))
                .findFirst();
    }

    /**
     * Smaller is better: the title itself, its start, the words in a row, whole words, beginnings of words; each of them
     * first with the diacritics as typed.
     */
    int rank(FoldedTitle title) {
        String text = title.withoutMarks();
        if (words.isEmpty() || text.isBlank() || !words.stream().allMatch(text::contains)) {
            return MISS;
        }
        return 2 * closeness(text) + (title.withMarks().contains(marked) ? 0 : 1);
    }

    private int closeness(String text) {
        if (text.startsWith(plain)) {
            return text.length() == plain.length() + 1 ? 0 : 1;
        }
        if (text.contains(plain)) {
            return 2;
        }
        return words.stream().allMatch(word -> text.contains(word + " ")) ? 3 : 4;
    }
}
