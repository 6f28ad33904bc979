package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Each caller comes from an address of its own, as through a trusted proxy: bounds by address are shared otherwise. */
@TestPropertySource(
        properties = {
            "telehealth.gateway.source.trusted-proxies=127.0.0.0/8",
            "telehealth.gateway.limits.anonymous.requests=5"
        })
class LimitsIT extends Edge {

    private static int lastAddress;

    private final String address = "203.0.113." + ++lastAddress;

    @Test
    void boundsTheRequestsOfAnAccountAndSaysWhenToComeBack() throws Exception {
        TokenBuilder patient = patient();
        int granted = untilRefused("/api/appointments", patient, 200);

        HttpResponse<String> refused = from(address, "/api/appointments", patient);
        from(address, "/api/appointments", patient);

        assertThat(granted).isBetween(USER_BOUND, USER_BOUND + 5);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-requests");
        assertThat(seconds(refused)).isBetween(1, 30 * 60 / USER_BOUND);
        assertThat(from(address, "/api/appointments", patient()).statusCode())
                .as("another account is not affected")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited("too-many-requests", "\"" + address + "\""))
                        .as("audited once a minute")
                        .hasSize(1));
    }

    @Test
    void boundsTheRequestsOfAClientWithAllItsUsers() throws Exception {
        String client = "client-" + UUID.randomUUID();
        TokenBuilder first = patient().claim("azp", client);
        for (int i = 0; i < USER_BOUND - 5; i++) {
            assertThat(from(address, "/api/slots", first).statusCode()).isEqualTo(200);
        }

        int granted = untilRefused("/api/slots", patient().claim("azp", client), 200);

        assertThat(granted).isBetween(CLIENT_BOUND - USER_BOUND + 5, CLIENT_BOUND - USER_BOUND + 12);
    }

    @Test
    void boundsWhatComesWithoutATokenByAddress() throws Exception {
        int refused = 0;
        while (anonymous(address).statusCode() == 401 && refused < 20) {
            refused++;
        }

        HttpResponse<String> flood = anonymous(address);

        assertThat(refused).isEqualTo(5);
        assertThat(flood.statusCode()).isEqualTo(429);
        assertThat(flood.headers().firstValue("Retry-After")).isPresent();
        assertThat(anonymous("198.51.100.1").statusCode()).isEqualTo(401);
        assertThat(from(address, "/api/slots", patient()).statusCode())
                .as("who has a token shares the address with whom he must")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(audited("anonymous", "\"" + address + "\"")).hasSize(5 + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/verify/a", "/api/%76erify/a", "/api/prescriptions/verif%79/a"})
    void stopsWhoGuessesAfterFewMisses(String path) throws Exception {
        misses();
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());

        int misses = untilRefused(path, pharmacy, 404);

        HttpResponse<String> refused = from(address, path, pharmacy);
        assertThat(misses).isEqualTo(MISS_BOUND);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-misses");
        assertThat(seconds(refused)).isPositive();
        assertThat(from("198.51.100.2", path, pharmacy).statusCode())
                .as("another address does not help the account")
                .isEqualTo(429);
        assertThat(from(address, path, TestTokens.pharmacy(UUID.randomUUID())).statusCode())
                .as("another account does not help the address")
                .isEqualTo(429);
        assertThat(from("198.51.100.3", path, TestTokens.pharmacy(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"application/json, 422", "application/json, 400", "multipart/form-data; boundary=b, 422"})
    void stopsWhoPostsWhatIsNoPrescriptionOfOurs(String type, int status) throws Exception {
        PRESCRIPTION.stubFor(
                post("/api/prescriptions/verify").willReturn(aResponse().withStatus(status)));
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());

        int misses = 0;
        while (scan(type, pharmacy).statusCode() == status && misses < 100) {
            misses++;
        }

        HttpResponse<String> refused = scan(type, pharmacy);
        assertThat(misses).isEqualTo(MISS_BOUND);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-misses");
        PRESCRIPTION.verify(MISS_BOUND, postRequestedFor(urlEqualTo("/api/prescriptions/verify")));
    }

    @Test
    void hitsNeitherCountNorResetTheCount() throws Exception {
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());
        for (int i = 0; i < MISS_BOUND + 3; i++) {
            assertThat(from(address, "/api/verify/good", pharmacy).statusCode()).isEqualTo(200);
        }
        misses();
        for (int i = 0; i < MISS_BOUND - 1; i++) {
            assertThat(from(address, "/api/verify/a", pharmacy).statusCode()).isEqualTo(404);
        }
        servicesAnswer();
        assertThat(from(address, "/api/verify/good", pharmacy).statusCode()).isEqualTo(200);
        misses();

        assertThat(untilRefused("/api/verify/a", pharmacy, 404)).isEqualTo(1);
    }

    @Test
    void guessesSentSideBySideAreAllPaidFor() {
        PRESCRIPTION.stubFor(any(urlPathMatching("/api/verify/.*"))
                .willReturn(aResponse().withStatus(404).withFixedDelay(700)));
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());

        List<CompletableFuture<HttpResponse<String>>> guesses =
                Stream.generate(() -> async(pharmacy)).limit(20).toList();
        long through = guesses.stream()
                .filter(guess -> guess.join().statusCode() == 404)
                .count();

        HttpResponse<String> refused = async(pharmacy).join();
        assertThat(through).isGreaterThan(MISS_BOUND);
        assertThat(seconds(refused)).isGreaterThan((int) (through - MISS_BOUND) * 600 / MISS_BOUND);
    }

    private static void misses() {
        PRESCRIPTION.stubFor(
                any(urlPathMatching("/api/.*")).willReturn(aResponse().withStatus(404)));
    }

    /** How often the path was answered with the status before the first 429. */
    private int untilRefused(String path, TokenBuilder token, int status) throws Exception {
        int answered = 0;
        while (from(address, path, token).statusCode() == status && answered < 100) {
            answered++;
        }
        return answered;
    }

    private HttpResponse<String> from(String address, String path, TokenBuilder token) throws Exception {
        return send(request(path, token).header("X-Forwarded-For", address));
    }

    private HttpResponse<String> scan(String type, TokenBuilder token) throws Exception {
        String body = type.startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n?\r\n--b--\r\n"
                : "{\"qr\": \"ERX1:GUESSED\"}";
        return send(request("/api/prescriptions/verify", token)
                .header("X-Forwarded-For", address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> anonymous(String address) throws Exception {
        return send(request("/api/slots").header("X-Forwarded-For", address));
    }

    private CompletableFuture<HttpResponse<String>> async(TokenBuilder token) {
        return CLIENT.sendAsync(
                request("/api/verify/a", token)
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }

    private static int seconds(HttpResponse<String> refused) {
        return Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    }
}
