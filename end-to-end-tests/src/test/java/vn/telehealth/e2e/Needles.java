package vn.telehealth.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that must stand nowhere, found in each form in which a program may write them. */
final class Needles {

    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    /** @param names what is looked for, by a name under which it is reported */
    Needles(Map<String, String> names) {
        names.forEach((name, word) -> forms.put(name, formsOf(word)));
    }

    /** The names of those that are in the text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        forms.forEach((name, words) -> {
            if (words.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    /** As it is, in lower case, percent-encoded, in JSON with escapes, in hexadecimal, and in Base64 at each of three offsets. */
    private static Set<String> formsOf(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new TreeSet<>(List.of(
                word,
                word.toLowerCase(Locale.ROOT),
                URLEncoder.encode(word, StandardCharsets.UTF_8),
                escaped(word),
                HexFormat.of().formatHex(bytes)));
        for (int offset = 0; offset < 3; offset++) {
            all.add(base64(Base64.getEncoder(), bytes, offset));
            all.add(base64(Base64.getUrlEncoder(), bytes, offset));
        }
        return all;
    }

    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars().forEach(unit -> {
            if (unit < 128) {
                escaped.append((char) unit);
            } else {
                escaped.append("\\u%04x".formatted(unit));
            }
        });
        return escaped.toString();
    }

    /** Those characters that depend on the word alone, whatever stands before and after it. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return encoded.substring(first, last);
    }
}
