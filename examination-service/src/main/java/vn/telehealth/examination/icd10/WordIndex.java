package vn.telehealth.examination.icd10;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which titles hold a word that begins so: narrows twelve thousand entries down to those worth a look. */
final class WordIndex {

    private static final String AFTER_ALL_LETTERS = "\uffff";

    private final TreeMap<String, BitSet> rowsByWord = new TreeMap<>();
    private final int size;

    /** @param titles folded without diacritics; several may belong to one row */
    WordIndex(List<List<FoldedTitle>> titles) {
        this.size = titles.size();
        IntStream.range(0, size).forEach(row -> titles.get(row).forEach(title -> add(row, title)));
    }

    private void add(int row, FoldedTitle title) {
        Arrays.stream(title.withoutMarks().split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        rowsByWord.computeIfAbsent(word, w -> new BitSet()).set(row));
    }

    /** Rows with all the words of the query, be it in different titles. */
    BitSet candidates(TitleQuery query) {
        BitSet rows = new BitSet(size);
        if (query.words().isEmpty()) {
            return rows;
        }
        rows.set(0, size);
        for (String word : query.words()) {
            BitSet having = new BitSet(size);
            String start = word.strip();
            rowsByWord.subMap(start, start + AFTER_ALL_LETTERS).values().forEach(having::or);
            rows.and(having);
        }
        return rows;
    }
}
