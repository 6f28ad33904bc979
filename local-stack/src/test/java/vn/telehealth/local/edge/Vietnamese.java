package vn.telehealth.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import vn.telehealth.local.Settings;

/** What people here write, from a seed: the words of {@code vietnamese.txt} and titles of the ICD-10. */
final class Vietnamese {

    private static final List<String> BETWEEN = List.of(". ", "; ", "\n", " - ", ", ");
    private static final List<String> SENTENCES =
            List.of("complaint", "advice", "note", "timing", "substance", "organisation");
    private static final Set<String> WORDS = Set.of(
            "address",
            "legalName",
            "fullName",
            "name",
            "substance",
            "value",
            "unit",
            "timing",
            "referenceRange",
            "qr",
            "q",
            "telephone");
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final Map<String, List<String>> words;
    private final List<String> titles;
    private final Random random;

    Vietnamese(Random random) throws IOException {
        this.random = random;
        this.words = read();
        this.titles = titles();
    }

    /** Whether a field of that name holds words, even if its example looks like a code. */
    static boolean words(String field) {
        return WORDS.contains(field);
    }

    /** A value for a field of that name. */
    String of(String field, int longest) {
        String text = switch (field) {
            case "address" -> (1 + random.nextInt(999)) + " " + word("street") + ", " + word("place");
            case "legalName", "fullName" -> person();
            case "name" -> random.nextBoolean() ? person() : word("organisation");
            case "substance", "value", "unit", "timing" -> word(field);
            case "referenceRange" -> word("value");
            case "q" -> one(titles);
            case "telephone" -> "09" + (10_000_000 + random.nextInt(89_999_999));
            case "qr" -> qr();
            default -> sentences();
        };
        // Unfinished pairs of surrogates are no text.
        int end = Math.min(longest, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private String person() {
        return word("surname") + " " + word("middle") + " " + word("given");
    }

    private String sentences() {
        StringJoiner text = new StringJoiner(one(BETWEEN));
        int length = random.nextInt(60) == 0 ? 80 : 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            text.add(random.nextInt(5) == 0 ? one(titles) : word(one(SENTENCES)));
        }
        String whole = random.nextInt(5) == 0 ? text + " " + word("emoji") : text.toString();
        return Normalizer.normalize(whole, random.nextInt(3) == 0 ? Normalizer.Form.NFD : Normalizer.Form.NFC);
    }

    private String qr() {
        StringBuilder text = new StringBuilder("ERX1:");
        int length = 300 + random.nextInt(600);
        for (int i = 0; i < length; i++) {
            text.append(BASE45.charAt(random.nextInt(BASE45.length())));
        }
        return text.toString();
    }

    private String word(String kind) {
        return one(Objects.requireNonNull(words.get(kind), kind))
                .replace("%d", Integer.toString(1 + random.nextInt(98)));
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Vietnamese.class.getResourceAsStream("/edge/vietnamese.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    words.put(line.substring(1, line.length() - 1), section);
                } else if (!line.startsWith("#")) {
                    section.add(line);
                }
            }
        }
        return words;
    }

    private static List<String> titles() throws IOException {
        Path file =
                Settings.from(Map.of()).project().resolve("examination-service/src/main/resources/icd10/icd10-en.tsv");
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length > 2)
                .map(columns -> columns[2].strip())
                .toList();
    }
}
