package vn.telehealth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.token.TestTokens;

/** Reads the log as an auditor does. */
public final class LogClient {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RestTestClient http;
    private final String bearer = TestTokens.auditor().bearer();

    public LogClient(RestTestClient http) {
        this.http = http;
    }

    public JsonNode awaitRecord(UUID eventId) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status("/api/audit/records/" + eventId) == 200);
        return json("/api/audit/records/" + eventId);
    }

    /** Waits until a checkpoint covers the record, and gives its proof. */
    public JsonNode awaitProof(UUID eventId) {
        awaitRecord(eventId);
        await().atMost(Duration.ofSeconds(30)).until(() -> status("/api/audit/proofs/inclusion/" + eventId) == 200);
        return json("/api/audit/proofs/inclusion/" + eventId);
    }

    public List<JsonNode> pages(String uri) {
        var items = new ArrayList<JsonNode>();
        var separator = uri.contains("?") ? "&" : "?";
        for (var page = json(uri);
                ;
                page = json(uri + separator + "after=" + page.get("next").asString())) {
            page.get("items").forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
        }
    }

    public JsonNode json(String uri) {
        return MAPPER.readTree(text(uri));
    }

    public String text(String uri) {
        var result =
                http.get().uri(uri).header("Authorization", bearer).exchange().returnResult(byte[].class);
        assertThat(result.getStatus().value()).as(uri).isEqualTo(200);
        return new String(Objects.requireNonNull(result.getResponseBody()), StandardCharsets.UTF_8);
    }

    private int status(String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", bearer)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
