package vn.telehealth.e2e.faults.play;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.e2e.faults.evidence.Operation;

/**
 * What a client wants once, however often it has to ask.
 *
 * @param name tells it from every other wish
 * @param target id of what it is asked of
 * @param headers that go with every attempt
 */
record Wish(
        Operation operation,
        String name,
        String target,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable Object body) {

    static Wish post(Operation operation, String target, String path, @Nullable Object body) {
        return new Wish(operation, UUID.randomUUID().toString(), target, "POST", path, Map.of(), body);
    }

    static Wish put(Operation operation, String target, String path, Object body) {
        return new Wish(operation, UUID.randomUUID().toString(), target, "PUT", path, Map.of(), body);
    }

    /** With a key of its own: asking again is harmless. */
    Wish once() {
        return with("Idempotency-Key", name);
    }

    /** Only if it stands as it was seen. */
    Wish seen(String etag) {
        return with("If-Match", etag);
    }

    /** The same once more, as another wish. */
    Wish another() {
        Wish other = new Wish(operation, UUID.randomUUID().toString(), target, method, path, headers, body);
        return headers.containsKey("Idempotency-Key") ? other.once() : other;
    }

    private Wish with(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new Wish(operation, this.name, target, method, path, Map.copyOf(all), body);
    }

    /** What makes a repetition harmless; empty for nothing. */
    String key() {
        return headers.getOrDefault("Idempotency-Key", headers.getOrDefault("If-Match", ""));
    }
}
