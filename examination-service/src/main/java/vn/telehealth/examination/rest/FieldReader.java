package vn.telehealth.examination.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Malformed;
import vn.telehealth.examination.domain.RecordRefused;
import vn.telehealth.examination.domain.Violation;

/** Turns raw fields into values and remembers every one that is wrong, so that one answer can name them all. */
final class FieldReader {

    private static final String MISSING = "not-null";

    private final List<Violation> violations = new ArrayList<>();

    /** The value; null where it is missing or wrong, which {@link #throwViolations} will say. */
    <T, V> @Nullable V required(String field, @Nullable T raw, Function<T, V> parse) {
        if (raw == null) {
            violations.add(new Violation(field, MISSING));
        }
        return optional(field, raw, parse);
    }

    /** As {@link #required}, but may be missing. */
    <T, V> @Nullable V optional(String field, @Nullable T raw, Function<T, V> parse) {
        if (raw == null) {
            return null;
        }
        try {
            return parse.apply(raw);
        } catch (Malformed e) {
            violations.add(new Violation(field, e.code(), e.arguments()));
            return null;
        }
    }

    /** Reads each element of a list; those that are wrong are left out. */
    <T, V> List<V> each(String field, @Nullable List<@Nullable T> raw, ElementReader<T, V> read) {
        List<V> values = new ArrayList<>();
        for (int i = 0; raw != null && i < raw.size(); i++) {
            String path = field + "[" + i + "]";
            T element = raw.get(i);
            V value = element == null ? required(path, (V) null, Function.identity()) : read.read(path + ".", element);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    void throwViolations() {
        if (!violations.isEmpty()) {
            throw new RecordRefused(violations);
        }
    }

    /** Reads one element, null where a field of it is wrong. */
    interface ElementReader<T, V> {

        @Nullable
        V read(String path, T raw);
    }
}
