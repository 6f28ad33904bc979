package vn.telehealth.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The realm's token endpoint (RFC 6749 section 3.2). Every method throws {@link SignInRefused} on an error answer. */
public final class TokenEndpoint {

    private final URI endpoint;
    private final URI callback;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public TokenEndpoint(Realm realm) {
        this(realm.token(), realm.callback());
    }

    TokenEndpoint(URI endpoint, URI callback) {
        this.endpoint = endpoint;
        this.callback = callback;
    }

    Tokens redeem(String code, String verifier) {
        return request(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                Realm.WEB_CLIENT,
                "redirect_uri",
                callback.toString(),
                "code",
                code,
                "code_verifier",
                verifier));
    }

    public Tokens refresh(String refreshToken) {
        return request(
                Map.of("grant_type", "refresh_token", "client_id", Realm.WEB_CLIENT, "refresh_token", refreshToken));
    }

    /** Client credentials grant, for pharmacies and services. */
    public Tokens client(String clientId, String clientSecret) {
        return request(
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret));
    }

    /** Any grant: what a client sends is up to the caller. */
    public Tokens request(Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(new LinkedHashMap<>(parameters))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new SignInRefused(reason(response));
            }
            return Tokens.parse(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String reason(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (!json) {
            return "refused with status " + response.statusCode();
        }
        var error = new JsonMapper().readTree(response.body());
        return error.path("error").asString("") + ": "
                + error.path("error_description").asString("");
    }
}
