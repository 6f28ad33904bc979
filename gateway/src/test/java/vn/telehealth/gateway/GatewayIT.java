package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.telehealth.events.Topics;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.server.RedisServer;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealServers.class)
class GatewayIT {

    private static final WireMockServer SERVICE =
            new WireMockServer(options().dynamicPort().containerThreads(120));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        SERVICE.start();
        for (String service : new String[] {"appointment", "examination", "prescription", "medical-records"}) {
            registry.add("telehealth.gateway.services." + service, SERVICE::baseUrl);
        }
        registry.add("telehealth.gateway.services.audit-log", () -> "http://127.0.0.1:1");
        registry.add("telehealth.gateway.limits.redis-uri", RedisServer::uri);
        registry.add("telehealth.gateway.limits.user.requests", () -> "30");
        registry.add("telehealth.gateway.limits.misses.requests", () -> "5");
        registry.add("telehealth.gateway.cors.allowed-origins", () -> "https://app.telehealth.test");
        registry.add("spring.cloud.gateway.server.webflux.httpclient.response-timeout", () -> "3s");
    }

    @BeforeEach
    void serviceAnswers() {
        SERVICE.resetAll();
        SERVICE.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @Test
    void letsGoodTokensThrough() throws Exception {
        assertThat(send(request("/api/appointments", patient())).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAndAuditsWithoutAToken() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/appointments/no-token")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertAudited("/api/appointments/no-token", "unauthenticated");
        SERVICE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void refusesExpiredForeignAndForgedTokens() throws Exception {
        assertThat(send(request("/api/appointments", patient().issuedAgo(Duration.ofMinutes(10))))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/appointments", patient().claim("aud", "account")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/appointments", patient().claim("iss", "https://other.test")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void wantsASecondFactorOfEveryPhysician() throws Exception {
        TokenBuilder physician = TestTokens.physician(UUID.randomUUID());
        assertThat(send(request("/api/icd10", physician)).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = send(request("/api/icd10", physician.aal1()));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "acr_values=\"aal2\"");
    }

    @Test
    void stripsWhatCallersMayNotSetAndTellsTheirAddress() throws Exception {
        send(request("/api/appointments", patient())
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.test")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-User-Id", "admin")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Source-Address", "6.6.6.6"));

        SERVICE.verify(getRequestedFor(urlPathMatching("/api/appointments"))
                .withHeader("X-Source-Address", equalTo("127.0.0.1"))
                .withoutHeader("X-Forwarded-For")
                .withoutHeader("X-Forwarded-Host")
                .withoutHeader("Forwarded")
                .withoutHeader("X-User-Id")
                .withoutHeader("X-Real-IP"));
    }

    @Test
    void boundsBodiesChunkedOnesToo() throws Exception {
        byte[] large = new byte[300 * 1024];
        HttpResponse<String> declared = send(request("/api/appointments", patient())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked = send(request("/api/appointments", patient())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("body-too-large");
        SERVICE.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void boundsHeaders() throws Exception {
        assertThat(send(request("/api/appointments", patient()).header("X-Long", "a".repeat(20_000)))
                        .statusCode())
                .isEqualTo(431);
    }

    @Test
    void boundsTheRequestsOfAnAccountAndSaysWhenToComeBack() throws Exception {
        TokenBuilder patient = patient();
        HttpResponse<String> last = send(request("/api/appointments", patient));
        for (int i = 0; i < 40 && last.statusCode() == 200; i++) {
            last = send(request("/api/appointments", patient));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(send(request("/api/appointments", patient())).statusCode())
                .as("another account is not affected")
                .isEqualTo(200);
    }

    @Test
    void stopsWhoGuessesAfterFewMisses() throws Exception {
        SERVICE.stubFor(
                get(urlPathMatching("/api/verify/.*")).willReturn(aResponse().withStatus(404)));
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());
        int misses = 0;
        HttpResponse<String> answer = send(request("/api/verify/a", pharmacy));
        while (answer.statusCode() == 404 && misses < 20) {
            misses++;
            answer = send(request("/api/verify/a", pharmacy));
        }

        assertThat(misses).isEqualTo(5);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too-many-misses");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void answersForServicesThatDoNot() throws Exception {
        HttpResponse<String> down =
                send(request("/api/audit/records", TestTokens.auditor()).header("Accept-Language", "vi"));
        SERVICE.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse().withFixedDelay(5_000).withStatus(200)));
        HttpResponse<String> slow = send(request("/api/slots", patient()));
        SERVICE.stubFor(get(urlPathMatching("/api/facilities"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        HttpResponse<String> reset = send(request("/api/facilities", patient()));

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("service-unavailable", "Tạm thời không phục vụ được");
        assertThat(down.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(reset.statusCode()).isEqualTo(503);
    }

    @Test
    void takesABurst() {
        SERVICE.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse().withFixedDelay(300).withStatus(200)));

        List<CompletableFuture<HttpResponse<String>>> burst =
                Stream.generate(this::slots).limit(100).toList();

        assertThat(burst)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private CompletableFuture<HttpResponse<String>> slots() {
        return CLIENT.sendAsync(
                request("/api/slots", patient()).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    @Test
    void sendsSecurityHeadersAndLetsOnlyOurOriginsIn() throws Exception {
        HttpResponse<String> answer = send(request("/api/appointments", patient()));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        assertThat(preflight("https://app.telehealth.test").statusCode()).isEqualTo(200);
        assertThat(preflight("https://evil.test").statusCode()).isEqualTo(403);
    }

    @Test
    void hasNothingElseToOffer() throws Exception {
        assertThat(send(request("/internal", patient())).statusCode()).isIn(401, 404);
        assertThat(send(request("/api/unknown", patient())).statusCode()).isEqualTo(404);
        assertThat(send(request("/actuator/env", patient())).statusCode()).isIn(401, 404);
        assertThat(send(request("/actuator/gateway/routes", patient())).statusCode())
                .isIn(401, 404);
    }

    @Test
    void showsOneApiPageForAllServices() throws Exception {
        HttpResponse<String> config = send(HttpRequest.newBuilder(uri("/v3/api-docs/swagger-config")));
        assertThat(config.body()).contains("/v3/api-docs/prescription", "/v3/api-docs/audit-log");
        assertThat(send(HttpRequest.newBuilder(uri("/v3/api-docs/prescription")))
                        .statusCode())
                .isEqualTo(200);
        SERVICE.verify(getRequestedFor(urlPathMatching("/v3/api-docs")));
    }

    private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/api/appointments"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static void assertAudited(String path, String reason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestEvents.read(Topics.AUDIT))
                        .anyMatch(record ->
                                record.value().contains(path) && record.value().contains(reason)));
    }

    private static TokenBuilder patient() {
        return TestTokens.patient(UUID.randomUUID());
    }

    private HttpRequest.Builder request(String path, TokenBuilder token) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", token.bearer());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
