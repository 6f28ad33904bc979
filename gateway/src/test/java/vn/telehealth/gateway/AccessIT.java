package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.token.TokenBuilder;

/** Who gets through, and what is told of those who do not. */
class AccessIT extends Edge {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/facilities",
                "/api/physicians/me/credential",
                "/api/slots",
                "/api/appointments",
                "/api/patients/me",
                "/api/examinations",
                "/api/icd10/J02.9",
                "/api/prescriptions",
                "/api/verify/x",
                "/api/formulary",
                "/api/pharmacies"
            })
    void routesGoodTokensAndWantsASecondFactorOfPhysicians(String path) throws Exception {
        assertThat(send(request(path, patient())).statusCode()).isEqualTo(200);
        assertThat(send(request(path, physician())).statusCode()).isEqualTo(200);
        int routed = routed();

        HttpResponse<String> refused = send(request(path, physician().aal1()));
        HttpResponse<String> withoutLevel = send(request(path, physician().claim("acr", null))
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "acr_values=\"aal2\"");
        assertThat(refused.body()).contains("second-factor-needed");
        assertThat(withoutLevel.statusCode()).isEqualTo(401);
        assertThat(routed()).isEqualTo(routed);
    }

    @Test
    void auditsARefusalOnceWithItsAddressAndTrace() throws Exception {
        String path = "/api/appointments/" + UUID.randomUUID();

        HttpResponse<String> answer = send(request(path));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String traceId =
                JsonMapper.shared().readTree(answer.body()).required("traceId").asString();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited(path)).isNotEmpty());
        sentinel();
        assertThat(audited(path)).singleElement().satisfies(refusal -> {
            assertThat(refusal.event()).contains("\"unauthenticated\"", "\"127.0.0.1\"", "\"anonymous\"", "DENIED");
            assertThat(refusal.traceparent()).contains(traceId);
        });
        assertThat(routed()).isZero();
    }

    @Test
    void auditsWhoLacksTheSecondFactor() throws Exception {
        TokenBuilder physician = physician().aal1();
        String path = "/api/icd10/" + UUID.randomUUID();

        send(request(path, physician));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited(path, "second-factor-needed", "physician"))
                        .hasSize(1));
    }

    @Test
    void auditsWhoAsksForWhatNobodyOffers() throws Exception {
        TokenBuilder patient = patient();
        String path = "/internal/" + UUID.randomUUID();

        assertThat(send(request(path, patient)).statusCode()).isEqualTo(404);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited(path, "\"not-found\"", "\"patient\"", "DENIED"))
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET"})
    void auditsPagesOfForeignOrigins(String method) throws Exception {
        String path = "/api/appointments/" + UUID.randomUUID();

        HttpResponse<String> refused = send(request(path, patient())
                .header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "GET")
                .method(method, BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited(path, "\"foreign-origin\"", "\"127.0.0.1\"", "DENIED"))
                        .hasSize(1));
        assertThat(routed()).isZero();
    }

    static Stream<TokenBuilder> badTokens() throws Exception {
        return Stream.of(
                patient().issuedAgo(Duration.ofMinutes(10)),
                patient().claim("aud", "account"),
                patient().claim("iss", "https://other.test"),
                patient().signedBy(new RSAKeyGenerator(2048).keyID("test").generate()),
                patient().signedBy(new RSAKeyGenerator(2048).keyID("unknown").generate()));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesExpiredForeignAndForgedTokens(TokenBuilder bad) throws Exception {
        HttpResponse<String> answer = send(request("/api/appointments", bad));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256"})
    void refusesTokensOfOtherAlgorithms(String algorithm) throws Exception {
        String[] parts = patient().bearer().split("\\.");
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                send(request("/api/appointments").header("Authorization", "Bearer " + header + "." + parts[1] + "."));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/internal, 404",
        "/api/unknown, 404",
        "/actuator/env, 404",
        "/actuator/gateway/routes, 404",
        "/fallback, 404",
        "/v3/api-docs/unknown, 404",
        "/actuator/prometheus, 404",
        "/actuator/health/readiness, 404"
    })
    void hasNothingElseToOffer(String path, int status) throws Exception {
        assertThat(send(request(path, patient())).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health/liveness, 200",
        "/actuator/prometheus, 200",
        "/actuator/env, 401",
        "/actuator/gateway/routes, 401",
        "/actuator, 401",
        "/api/slots, 404",
        "/swagger-ui.html, 404"
    })
    void tellsWhoWatchesHealthAndMetricsAndNothingElse(String path, int status) throws Exception {
        assertThat(send(watching(path)).statusCode()).isEqualTo(status);
    }

    @Test
    void routesNothingThatComesByThePortForThoseWhoWatch() throws Exception {
        assertThat(send(watching("/api/slots").header("Authorization", patient().bearer()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(watching("/v3/api-docs/appointment")).statusCode()).isEqualTo(404);
        assertThat(routed()).isZero();
    }

    @Test
    void wantsATokenForOptionsToo() throws Exception {
        HttpRequest.Builder plain = request("/api/appointments").method("OPTIONS", BodyPublishers.noBody());

        assertThat(send(plain).statusCode()).isEqualTo(401);
    }

    /** Waits until something refused later has come through. */
    private void sentinel() throws Exception {
        String later = "/api/appointments/" + UUID.randomUUID();
        send(request(later));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited(later)).isNotEmpty());
    }
}
