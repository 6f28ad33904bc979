package vn.telehealth.examination.icd10;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;

/** Finds entries by the start of their code and by words of their titles. */
final class SearchIndex {

    private static final Pattern CODE_START = Pattern.compile("[a-z]\\d{0,2}(\\.?\\d{0,2})");
    private static final int SAID_OTHERWISE = 3;
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparingInt(hit -> hit.row().code().length())
            .thenComparingInt(Hit::length)
            .thenComparing(hit -> hit.row().entry().code());

    private final List<Row> rows;
    private final WordIndex words;

    SearchIndex(Map<Icd10Code, Icd10Entry> entries) {
        this.rows = entries.values().stream().map(Row::of).toList();
        this.words = new WordIndex(rows.stream()
                .map(row -> List.of(row.english(), row.vietnamese()))
                .toList());
    }

    List<Icd10Entry> search(String text, int limit) {
        List<Hit> hits = byCode(text.strip().toLowerCase(Locale.ROOT));
        if (hits.size() < limit) {
            TitleQuery query = TitleQuery.of(text);
            hits.addAll(byTitle(query, row -> rank(query, row)));
            query.saidOtherwise().ifPresent(other -> hits.addAll(byTitle(other, row -> otherwise(other, row))));
        }
        return hits.stream()
                .sorted(BEST_FIRST)
                .map(hit -> hit.row().entry())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Codes come before titles: the exact one first, then the shorter ones. */
    private List<Hit> byCode(String text) {
        List<Hit> hits = new ArrayList<>();
        if (CODE_START.matcher(text).matches()) {
            String code = text.replace(".", "");
            rows.stream().filter(row -> row.code().startsWith(code)).forEach(row -> hits.add(new Hit(row, -1)));
        }
        return hits;
    }

    private List<Hit> byTitle(TitleQuery query, ToIntFunction<Row> rank) {
        return words.candidates(query).stream()
                .mapToObj(rows::get)
                .map(row -> new Hit(row, rank.applyAsInt(row)))
                .filter(hit -> hit.rank() < TitleQuery.MISS)
                .toList();
    }

    private static int otherwise(TitleQuery query, Row row) {
        int rank = rank(query, row);
        return rank == TitleQuery.MISS ? rank : rank + SAID_OTHERWISE;
    }

    private static int rank(TitleQuery query, Row row) {
        return Math.min(query.rank(row.english()), query.rank(row.vietnamese()));
    }

    private record Hit(Row row, int rank) {

        /** Short titles first; codes stay in their order. */
        int length() {
            return rank < 0 ? 0 : row.length();
        }
    }

    /** An entry with what is compared. */
    private record Row(Icd10Entry entry, String code, FoldedTitle english, FoldedTitle vietnamese) {

        static Row of(Icd10Entry entry) {
            return new Row(
                    entry,
                    entry.code().value().replace(".", "").toLowerCase(Locale.ROOT),
                    FoldedTitle.of(entry.titleEn()),
                    FoldedTitle.of(entry.titleVi() == null ? "" : entry.titleVi()));
        }

        int length() {
            String title = entry.titleVi();
            return title == null ? entry.titleEn().length() : title.length();
        }
    }
}
