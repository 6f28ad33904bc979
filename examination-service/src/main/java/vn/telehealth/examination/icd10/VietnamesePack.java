package vn.telehealth.examination.icd10;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;

/**
 * Vietnamese titles out of a gettext file whose message contexts end in {@code pathology,name:<code without its dot>}. The
 * file follows another edition of ICD-10: a title is taken where the English one it translates is about the same.
 */
record VietnamesePack(State state, Map<Icd10Code, Title> titles) {

    private static final Logger LOG = LoggerFactory.getLogger(VietnamesePack.class);
    private static final Pattern CONTEXT = Pattern.compile("pathology,name:([A-Z]\\d\\d)(\\d{0,2})$");
    private static final double ALIKE = 0.5;

    /** What became of the pack. */
    enum State {
        NONE,
        UNREADABLE,
        INSTALLED
    }

    /** A title, and the English one that it translates. */
    record Title(String english, String vietnamese) {}

    static VietnamesePack read(@Nullable String path) {
        if (path == null || path.isBlank()) {
            return new VietnamesePack(State.NONE, Map.of());
        }
        try {
            Map<Icd10Code, Title> titles = titles(PoFile.read(Path.of(path)));
            return new VietnamesePack(titles.isEmpty() ? State.UNREADABLE : State.INSTALLED, titles);
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the Vietnamese titles of ICD-10 cannot be read, English ones serve: {}", path, e);
            return new VietnamesePack(State.UNREADABLE, Map.of());
        }
    }

    Icd10Entry translate(Icd10Entry entry) {
        Title title = titles.get(entry.code());
        return title == null || !alike(entry.titleEn(), title.english())
                ? entry
                : entry.withVietnamese(title.vietnamese());
    }

    private static Map<Icd10Code, Title> titles(List<PoFile.Message> messages) {
        Map<Icd10Code, Title> titles = new HashMap<>();
        for (PoFile.Message message : messages) {
            Matcher context = CONTEXT.matcher(message.context());
            if (context.find()) {
                String dot = context.group(2).isEmpty() ? "" : ".";
                titles.put(
                        new Icd10Code(context.group(1) + dot + context.group(2)),
                        new Title(message.original(), tidy(message.translation())));
            }
        }
        return titles;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Whether half of the words of the shorter one are in the other. */
    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int fewer = Math.min(words.size(), others.size());
        words.retainAll(others);
        return words.size() >= ALIKE * fewer;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(Folding.withoutMarks(text).split(" ")));
    }
}
