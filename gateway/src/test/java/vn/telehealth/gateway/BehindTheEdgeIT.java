package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** What the gateway takes from a proxy that it trusts, and from nobody else. */
@TestPropertySource(properties = "telehealth.gateway.source.trusted-proxies=127.0.0.0/8,10.0.0.0/8")
class BehindTheEdgeIT extends Edge {

    private static final String ADDRESS = "192.0.2.7";

    /** A page of our own is known as such where TLS ends before the gateway; who is no proxy cannot say so. */
    @Test
    void believesAProxyThatTlsEndsThere() throws Exception {
        String origin = "https://127.0.0.1:" + port;

        assertThat(send(overTls("/api/slots").header("Origin", origin)).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/slots", patient())
                                .header("Origin", origin)
                                .header("X-Forwarded-For", ADDRESS))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void believesProxiesOnlyAndOnlyWhatTheySawThemselves() throws Exception {
        send(request("/api/slots", patient()).header("X-Forwarded-For", "6.6.6.6, 203.0.113.200, 10.0.0.7"));
        send(request("/api/slots", patient()).header("X-Forwarded-For", "6.6.6.6, nonsense, 10.0.0.8"));
        send(request("/api/slots", patient()));

        assertThat(APPOINTMENT.getAllServeEvents())
                .extracting(event -> event.getRequest().getHeader("X-Source-Address"))
                .containsExactlyInAnyOrder("203.0.113.200", "10.0.0.8", "127.0.0.1");
    }

    @Test
    void metricsAreForTheInside() throws Exception {
        assertThat(send(watching("/actuator/prometheus").header("X-Forwarded-For", "10.0.0.9"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(watching("/actuator/prometheus").header("X-Forwarded-For", ADDRESS))
                        .statusCode())
                .isEqualTo(401);
    }

    /** Whatever stands in a query comes through TLS as it comes without. */
    @ParameterizedTest
    @ValueSource(strings = {"after=abc==", "after=a=b", "after=%5B%5D", "after=vi%C3%AAm+h%E1%BB%8Dng", "after=100%25"})
    void leavesQueriesAsTheyAre(String query) throws Exception {
        HttpResponse<String> answer = send(overTls("/api/slots?" + query));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(APPOINTMENT.getAllServeEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequest().getUrl()).isEqualTo("/api/slots?" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x[]=1", "after=viêm", "after=a|b", "after={\"a\":1}", "after=%", "after=%zz", "after=^"})
    void judgesQueriesThatNobodyShouldSend(String query) throws IOException {
        String bearer = patient().bearer();

        int plain = status(query, "Authorization: " + bearer);
        int overTls = status(query, "Authorization: " + bearer, "X-Forwarded-Proto: https");

        assertThat(overTls).isEqualTo(plain).isIn(200, 400);
    }

    @Test
    void whatNoDocumentKnowsIsNoGuessAtACode() throws Exception {
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());
        for (int i = 0; i <= MISS_BOUND; i++) {
            assertThat(send(overTls("/api/verify/a?_=" + i, pharmacy)).statusCode())
                    .isEqualTo(400);
        }

        assertThat(send(overTls("/api/verify/a", pharmacy)).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder overTls(String path) {
        return overTls(path, patient());
    }

    private HttpRequest.Builder overTls(String path, TokenBuilder token) {
        return request(path, token).header("X-Forwarded-For", ADDRESS).header("X-Forwarded-Proto", "https");
    }

    private int status(String query, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String head = "GET /api/slots?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
