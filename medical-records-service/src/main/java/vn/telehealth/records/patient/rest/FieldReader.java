package vn.telehealth.records.patient.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.telehealth.records.patient.domain.Malformed;
import vn.telehealth.records.patient.domain.ProfileRefused;
import vn.telehealth.records.patient.domain.Violation;

/** Turns raw fields into values and remembers every one that is wrong, so that one answer can name them all. */
final class FieldReader {

    private static final String MISSING = "not-null";

    private final List<Violation> violations = new ArrayList<>();

    <T, V> Read<V> required(String field, @Nullable T raw, Function<T, V> parse) {
        if (raw == null) {
            violations.add(new Violation(field, MISSING));
        }
        return optional(field, raw, parse);
    }

    <T, V> Read<V> optional(String field, @Nullable T raw, Function<T, V> parse) {
        if (raw == null) {
            return new Read<>(null);
        }
        try {
            return new Read<>(parse.apply(raw));
        } catch (Malformed e) {
            violations.add(new Violation(field, e.code(), e.arguments()));
            return new Read<>(null);
        }
    }

    boolean clean() {
        return violations.isEmpty();
    }

    void throwViolations() {
        if (!clean()) {
            throw new ProfileRefused(violations);
        }
    }

    /** A field that was read; {@link #value} is there once {@link #throwViolations} passed, or {@link #clean}. */
    record Read<V>(@Nullable V orNull) {

        V value() {
            if (orNull == null) {
                throw new IllegalStateException("read before the violations were thrown");
            }
            return orNull;
        }
    }
}
