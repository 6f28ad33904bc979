package vn.telehealth.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The platform behind the gateway, as one signed-in caller sees it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private final Front front;
    private final Supplier<String> token;

    /** @param token asked anew for each request, so that the caller may renew it; empty for none */
    public Api(Front front, Supplier<String> token) {
        this.front = front;
        this.token = token;
    }

    public Api(URI gateway, Supplier<String> token) {
        this(Front.plain(gateway), token);
    }

    /** @param http where requests come from matters, since limits go by address */
    public Api(URI gateway, Supplier<String> token, HttpClient http) {
        this(new Front(gateway, http), token);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, Map<String, String> headers) {
        return send("DELETE", path, null, headers);
    }

    /** Posts with an idempotency key of its own. */
    public Answer post(String path, @Nullable Object body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, @Nullable Object body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** A new idempotency key, as a header. */
    public static Map<String, String> idempotencyKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The version seen, as a header. */
    public static Map<String, String> ifMatch(String etag) {
        return Map.of("If-Match", etag);
    }

    /** Any request; a POST without an idempotency key gets one. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(front.url() + path))
                .timeout(PATIENCE)
                .method(method, publisher(body));
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST") && !headers.containsKey("Idempotency-Key")) {
            idempotencyKey().forEach(request::header);
        }
        headers.forEach(request::header);
        return exchange(method + " " + path, request.build());
    }

    private Answer exchange(String name, HttpRequest request) {
        try {
            return new Answer(name, front.http().send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }
}
