package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is sent to a place of an attacker's choice, with a code or without. */
class RedirectIT {

    private static final String EVIL = "evil.example";
    private static final int PATIENCE_MILLIS = 10_000;

    private static HttpClient http;

    @BeforeAll
    static void followNothing() {
        http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @AfterAll
    static void close() {
        http.close();
    }

    static Stream<String> clients() {
        return RunningRealm.clients().map(client -> client.path("clientId").asString());
    }

    @Test
    void theWebApplicationIsAnsweredAtItsOwnAddress() throws Exception {
        HttpResponse<String> answer = get(CodeFlow.request(Map.of("prompt", "none")));

        assertThat(location(answer)).startsWith(realm().callback() + "?error=login_required");
    }

    /** With {@code prompt=none} an address that is taken is gone to at once. */
    @ParameterizedTest
    @MethodSource("clients")
    void noClientIsAnsweredElsewhere(String client) throws Exception {
        List<String> taken = new ArrayList<>();
        for (String redirect : variations(realm().callback().toString())) {
            for (String endpoint : List.of("auth", "registrations", "forgot-credentials")) {
                URI asked = URI.create(
                        CodeFlow.request(Map.of("client_id", client, "redirect_uri", redirect, "prompt", "none"))
                                .toString()
                                .replace("/auth?", "/" + endpoint + "?"));
                HttpResponse<String> answer = get(asked);
                if (answer.statusCode() < 400 || !location(answer).isEmpty()) {
                    taken.add(endpoint + " " + redirect + ": " + answer.statusCode() + " " + location(answer));
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    /** Of two addresses one might be judged and the other gone to. */
    @Test
    void anAddressIsGivenOnce() throws Exception {
        String twice = CodeFlow.request(Map.of("prompt", "none")) + "&redirect_uri=https%3A%2F%2F" + EVIL;

        HttpResponse<String> answer = get(URI.create(twice));

        assertThat(location(answer)).doesNotContain(EVIL).doesNotContain("code=");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nobodyIsSentElsewhereAfterSigningOut(String client) throws Exception {
        List<String> taken = new ArrayList<>();
        for (String redirect : variations(realm().web() + "/")) {
            HttpResponse<String> answer = get(URI.create(CodeFlow.endpoint("logout") + "?"
                    + CodeFlow.encoded(Map.of("client_id", client, "post_logout_redirect_uri", redirect))));
            if (answer.statusCode() < 400 || !location(answer).isEmpty()) {
                taken.add(redirect + ": " + answer.statusCode() + " " + location(answer));
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/swagger-ui.html",
                "/swagger-ui",
                "/oauth2/authorize?redirect_uri=https://evil.example&issuer=https://evil.example",
                "/oauth2/authorize/",
                "/oauth2/authorize//evil.example",
                "//evil.example",
                "//evil.example/%2e%2e",
                "/%2F%2Fevil.example",
                "/\\evil.example",
                "/api//evil.example",
                "/api/slots/",
                "https://evil.example/swagger-ui.html"
            })
    void theGatewaySendsNobodyElsewhere(String target) throws Exception {
        String answer = raw(realm().web(), target);
        String location = header(answer, "location");

        assertThat(answer).startsWith("HTTP/1.1 ");
        if (!location.isEmpty()) {
            assertThat(location).matches("/(?![/\\\\]).*|" + realm().issuer() + "/.*");
        }
    }

    /** Links in mails and forms of pages go where the realm is, wherever the asker says it is. */
    @Test
    void pagesOfTheRealmHeedNoHeaderAboutWhereTheyAre() throws Exception {
        URI login = CodeFlow.request(Map.of());

        String page = raw(realm().keycloak(), login.getRawPath() + "?" + login.getRawQuery());

        assertThat(page).contains("kc-form-login").doesNotContain(EVIL);
    }

    @Test
    void noPageOfAnotherOriginFramesTheSignIn() throws Exception {
        HttpResponse<String> page = get(CodeFlow.request(Map.of()));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'");
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("AUTH_SESSION_ID"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite"));
    }

    /** What has fooled comparers of addresses. */
    private static List<String> variations(String good) {
        URI own = URI.create(good);
        String authority = own.getRawAuthority();
        String path = own.getRawPath();
        return List.of(
                "https://" + EVIL + path,
                "http://" + authority + "." + EVIL + path,
                "http://" + authority + "@" + EVIL + path,
                "http://" + EVIL + "#" + good,
                "http://" + EVIL + "\\@" + authority + path,
                "http://" + EVIL + "?" + good,
                "http://" + authority + "%2f@" + EVIL + path,
                "//" + EVIL + path,
                "/\\" + EVIL,
                "https:" + EVIL,
                "javascript:alert(1)//" + good,
                "data:text/html,<script>location='" + good + "'</script>",
                "https://" + authority + path + "/../x",
                good + "/../../" + EVIL,
                good + "..;/" + EVIL,
                good + "%2f..%2f" + EVIL,
                good + "/more",
                good + "?next=https://" + EVIL,
                good + "#https://" + EVIL,
                good + "\u0000",
                good + "\r\nLocation: https://" + EVIL,
                good + " https://" + EVIL,
                good + "*",
                "http://127.0.0.1:" + own.getPort() + path,
                "http://[::1]:" + own.getPort() + path,
                "http://localhost:1" + path,
                "http://localhost" + path,
                "*");
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** As no client library would send it: the target as it stands, and hosts that are the attacker's. */
    private static String raw(URI server, String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL
                    + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: //" + EVIL + "\r\nForwarded: host=" + EVIL
                    + "\r\nX-Original-URL: //" + EVIL + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
