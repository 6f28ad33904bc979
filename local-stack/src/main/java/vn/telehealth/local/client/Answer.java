package vn.telehealth.local.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request was answered.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** A text field of the answer, as a JSON pointer (RFC 6901) or a plain name. */
    public String text(String field) {
        JsonNode node = field.startsWith("/") ? json().at(field) : json().path(field);
        return node.asString("");
    }

    /** Empty when the header is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Code of the problem (RFC 9457); empty when it is none. */
    public String problem() {
        return status() < 400 || bytes().length == 0 ? "" : text("code");
    }

    public boolean ok() {
        return status() / 100 == 2;
    }

    /**
     * Holds the answer to a status.
     *
     * @throws UnexpectedAnswer when it is another
     */
    public Answer expect(int status) {
        if (status() != status) {
            throw new UnexpectedAnswer(this, Integer.toString(status));
        }
        return this;
    }

    /** Holds the answer to a problem. */
    public Answer expectProblem(int status, String code) {
        expect(status);
        if (!problem().equals(code)) {
            throw new UnexpectedAnswer(this, code);
        }
        return this;
    }
}
