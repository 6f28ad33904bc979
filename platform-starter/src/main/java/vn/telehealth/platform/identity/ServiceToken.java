package vn.telehealth.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The service's own access token (client credentials grant), fetched when needed and kept until shortly before it expires. */
final class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final IdentityProperties properties;
    private final RestClient http;
    private final Clock clock;
    // A lock and not "synchronized": the holder waits for the network.
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Held held;

    ServiceToken(IdentityProperties properties, RestClient http, Clock clock) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
    }

    String value() {
        lock.lock();
        try {
            Held current = held;
            if (current == null || !clock.instant().isBefore(current.renewAt())) {
                current = fetch();
                held = current;
            }
            return current.token();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a token that was refused, unless another thread has fetched a newer one already. */
    void refused(String token) {
        lock.lock();
        try {
            if (held != null && held.token().equals(token)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Held fetch() {
        Instant asked = clock.instant();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        JsonNode answer = Objects.requireNonNull(http.post()
                .uri(properties.tokenEndpoint())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class));
        Instant renewAt =
                asked.plusSeconds(answer.required("expires_in").asLong()).minus(MARGIN);
        return new Held(answer.required("access_token").asString(), renewAt);
    }

    private record Held(String token, Instant renewAt) {

        @Override
        public String toString() {
            return "Held[until " + renewAt + "]";
        }
    }
}
