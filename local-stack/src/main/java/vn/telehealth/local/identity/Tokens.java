package vn.telehealth.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer of the token endpoint. */
public record Tokens(String accessToken, @Nullable String refreshToken) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The claims of the access token; its signature is for the services to check. */
    public JsonNode claims() {
        String payload = accessToken.split("\\.")[1];
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    static Tokens parse(String body) {
        JsonNode json = JSON.readTree(body);
        JsonNode refresh = json.path("refresh_token");
        return new Tokens(
                json.required("access_token").stringValue(), refresh.isMissingNode() ? null : refresh.stringValue());
    }

    @Override
    public String toString() {
        return "Tokens[...]";
    }
}
