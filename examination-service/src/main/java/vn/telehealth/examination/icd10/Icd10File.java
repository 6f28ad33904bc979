package vn.telehealth.examination.icd10;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;

/** Reads the codes and English titles that are shipped; see {@code icd10/NOTICE}. */
final class Icd10File {

    private static final String RESOURCE = "/icd10/icd10-en.tsv";

    private Icd10File() {}

    /** All entries by code, in the order of the classification. */
    static Map<Icd10Code, Icd10Entry> read() {
        var stream = Objects.requireNonNull(Icd10File.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines().map(line -> line.split("\t")).toList();
            Set<String> parents = rows.stream().map(row -> row[1]).collect(Collectors.toSet());
            Map<Icd10Code, Icd10Entry> entries = new LinkedHashMap<>();
            for (String[] row : rows) {
                Icd10Code code = new Icd10Code(row[0]);
                entries.put(code, new Icd10Entry(code, row[1], !parents.contains(row[0]), row[2], null));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
