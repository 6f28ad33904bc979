package vn.telehealth.examination.icd10;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a gettext catalogue (PO file, UTF-8): what is translated, without fuzzy and obsolete entries. */
final class PoFile {

    private final List<Message> messages = new ArrayList<>();
    private final Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
    private Part current = Part.NONE;
    private boolean fuzzy;

    private PoFile() {}

    /** One translated message. */
    record Message(String context, String original, String translation) {}

    static List<Message> read(Path file) throws IOException {
        PoFile po = new PoFile();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                po.take(line.strip());
            }
        }
        po.finish();
        return po.messages;
    }

    private void take(String line) {
        if (line.isEmpty()) {
            finish();
        } else if (line.startsWith("#,")) {
            fuzzy |= line.contains("fuzzy");
        } else if (line.startsWith("\"")) {
            append(line);
        } else if (!line.startsWith("#")) {
            start(line);
        }
    }

    private void start(String line) {
        current = Part.of(line);
        if (current == Part.CONTEXT && parts.containsKey(Part.TRANSLATION)) {
            finish();
            current = Part.CONTEXT;
        }
        append(line.substring(Math.max(line.indexOf('"'), 0)));
    }

    private void append(String quoted) {
        if (current != Part.NONE && quoted.length() >= 2 && quoted.endsWith("\"")) {
            parts.computeIfAbsent(current, part -> new StringBuilder())
                    .append(unescape(quoted.substring(1, quoted.length() - 1)));
        }
    }

    private void finish() {
        String translation = text(Part.TRANSLATION);
        if (!fuzzy && !translation.isBlank()) {
            messages.add(new Message(text(Part.CONTEXT), text(Part.ORIGINAL), translation));
        }
        parts.clear();
        current = Part.NONE;
        fuzzy = false;
    }

    private String text(Part part) {
        StringBuilder text = parts.get(part);
        return text == null ? "" : text.toString();
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = text.charAt(i) == 'n' || text.charAt(i) == 't' ? ' ' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private enum Part {
        CONTEXT,
        ORIGINAL,
        TRANSLATION,
        NONE;

        static Part of(String line) {
            if (line.startsWith("msgctxt ")) {
                return CONTEXT;
            }
            if (line.startsWith("msgid ")) {
                return ORIGINAL;
            }
            return line.startsWith("msgstr ") ? TRANSLATION : NONE;
        }
    }
}
