package vn.telehealth.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity provider's administration interface, with the rights of whoever the token belongs to. */
public final class AdminApi {

    private final URI base;
    private final Supplier<String> token;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private AdminApi(Realm realm, Supplier<String> token) {
        this.base = realm.admin();
        this.token = token;
    }

    /** A service of the realm: may do what its service account may. */
    public static AdminApi ofService(Realm realm, String clientId, String secret) {
        TokenEndpoint tokens = new TokenEndpoint(realm);
        return new AdminApi(realm, () -> tokens.client(clientId, secret).accessToken());
    }

    /** The administrator of the whole server, as made at its first start. */
    public static AdminApi ofServer(Realm realm, String user, String password) {
        URI endpoint = URI.create(realm.keycloak() + "/realms/master/protocol/openid-connect/token");
        TokenEndpoint tokens = new TokenEndpoint(endpoint, realm.callback());
        Map<String, String> grant =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
        return new AdminApi(realm, () -> tokens.request(grant).accessToken());
    }

    /** The token that the next call bears. */
    public String accessToken() {
        return token.get();
    }

    /**
     * One call.
     *
     * @param path below the realm, for example {@code /users?email=a@b.vn&exact=true}
     * @param body sent as JSON unless {@code null}
     */
    public Answer call(String method, String path, @Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), text.isBlank() ? json.nullNode() : json.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A call that has to succeed. */
    public JsonNode expect(String method, String path, @Nullable Object body) {
        Answer answer = call(method, path, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Status and body of an answer; the body is JSON null when there is none. */
    public record Answer(int status, JsonNode body) {}
}
