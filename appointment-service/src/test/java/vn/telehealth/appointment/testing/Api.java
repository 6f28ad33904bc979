package vn.telehealth.appointment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.token.TokenBuilder;

/** Calls the service as its clients do. */
@Component
@Lazy
public class Api {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final RestTestClient http;

    public Api(RestTestClient http) {
        this.http = http;
    }

    public ResponseSpec get(TokenBuilder token, String path) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    public ResponseSpec post(TokenBuilder token, String path, Object body) {
        return send(HttpMethod.POST, token, path, body);
    }

    public ResponseSpec post(TokenBuilder token, String path) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    public ResponseSpec put(TokenBuilder token, String path, Object body) {
        return send(HttpMethod.PUT, token, path, body);
    }

    public ResponseSpec delete(TokenBuilder token, String path) {
        return http.delete()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    /** A booking with a key of its own. */
    public ResponseSpec book(TokenBuilder patient, UUID slotId) {
        return book(patient, slotId, UUID.randomUUID().toString());
    }

    public ResponseSpec book(TokenBuilder patient, UUID slotId, String key) {
        return http.post()
                .uri("/api/appointments")
                .header(HttpHeaders.AUTHORIZATION, patient.bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("slotId", slotId, "visitKind", "REMOTE"))
                .exchange();
    }

    /** All items of a list, fetched in pages of so many. */
    public List<JsonNode> walk(TokenBuilder token, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        JsonNode page = json(get(token, start), 200);
        page.get("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = json(get(token, start + "&after=" + page.get("next").asString()), 200);
            page.get("items").forEach(items::add);
        }
        return items;
    }

    /** The JSON of an answer that must have this status. */
    public static JsonNode json(ResponseSpec answer, int status) {
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return MAPPER.readTree(Objects.requireNonNull(body));
    }

    public static UUID uuid(JsonNode json, String field) {
        return UUID.fromString(json.get(field).asString());
    }

    private ResponseSpec send(HttpMethod method, TokenBuilder token, String path, Object body) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
