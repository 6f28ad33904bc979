package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class HttpIT {

    private static final UUID PATIENT = UUID.randomUUID();

    @Autowired
    private RestTestClient client;

    @Test
    void servesTheOneWhoMay() {
        get("/things/mine", patient())
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(PATIENT.toString());
    }

    @Test
    void refusesTokensOfOthers() throws Exception {
        assertUnauthenticated(patient().claim("iss", "https://elsewhere.test"));
        assertUnauthenticated(patient().claim("aud", "account"));
        assertUnauthenticated(patient().issuedAgo(Duration.ofMinutes(10)));
        assertUnauthenticated(patient().claim("nbf", System.currentTimeMillis() / 1000 + 600));
        assertUnauthenticated(
                patient().signedBy(new RSAKeyGenerator(2048).keyID("test").generate()));
    }

    /** A client of the realm may give itself such tokens. */
    @Test
    void refusesTokensThatLiveLong() {
        assertUnauthenticated(patient().livingFor(Duration.ofMinutes(20)));
        assertUnauthenticated(patient().livingFor(Duration.ofDays(100_000)));
        get("/things/mine", patient().livingFor(Duration.ofMinutes(14)))
                .expectStatus()
                .isOk();
    }

    /** Signed by the realm, and no token that it would give. */
    @ParameterizedTest
    @MethodSource("strangeClaims")
    void refusesTokensOfStrangeClaims(String claim, @Nullable Object value) {
        assertUnauthenticated(patient().claim(claim, value));
    }

    static Stream<Arguments> strangeClaims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("sub", null),
                Arguments.of("sub", " "),
                Arguments.of("iss", null),
                Arguments.of("iss", ""),
                Arguments.of("iss", TestTokens.ISSUER + "/"),
                Arguments.of("aud", null),
                Arguments.of("aud", "TELEHEALTH-API"),
                Arguments.of("aud", "telehealth-api,account"),
                Arguments.of("nbf", now + 600));
    }

    @Test
    void refusesWithoutAToken() {
        client.get()
                .uri("/things/mine")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader()
                .contentType("application/problem+json;charset=UTF-8")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void refusesOtherRolesAndMissingScopes() {
        get("/things/mine", TestTokens.auditor()).expectStatus().isForbidden();
        get("/things/mine", patient().withoutScope("records:read"))
                .expectStatus()
                .isForbidden();
        get("/unguarded", patient()).expectStatus().isForbidden();
    }

    @Test
    void answersDomainProblemsInTheCallersLanguage() {
        client.get()
                .uri("/things/missing/path")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi-VN,vi;q=0.9")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Không tìm thấy");
        get("/things/taken", patient())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.slotId")
                .isEqualTo("S1")
                .jsonPath("$.type")
                .isEqualTo("/problems/slot-taken")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void saysNothingOfWhatBroke() {
        get("/things/broken", patient())
                .expectStatus()
                .is5xxServerError()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("internal-error").doesNotContain("secret"));
        get("/things/down", patient())
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5");
    }

    @Test
    void wantsAFreshSecondFactor() {
        TokenBuilder stale = TestTokens.physician(UUID.randomUUID()).authenticatedAgo(Duration.ofMinutes(6));
        for (TokenBuilder token : new TokenBuilder[] {
            stale, TestTokens.physician(UUID.randomUUID()).aal1()
        }) {
            client.post()
                    .uri("/sign")
                    .header(HttpHeaders.AUTHORIZATION, token.bearer())
                    .header(HttpHeaders.IF_MATCH, "\"3\"")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .value(
                            HttpHeaders.WWW_AUTHENTICATE,
                            header -> assertThat(header)
                                    .contains(
                                            "insufficient_user_authentication",
                                            "acr_values=\"aal2\"",
                                            "max_age=\"300\""));
        }
    }

    @Test
    void wantsASecondFactorOfPhysiciansForAnything() {
        get("/things/mine", TestTokens.physician(UUID.randomUUID()).aal1())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value(
                        HttpHeaders.WWW_AUTHENTICATE,
                        header -> assertThat(header)
                                .contains("insufficient_user_authentication")
                                .doesNotContain("max_age"))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("second-factor-needed");
    }

    @Test
    void holdsTheCallerToTheVersionItSaw() {
        sign(null).expectStatus().isEqualTo(428);
        sign("\"2\"").expectStatus().isEqualTo(412);
        sign("\"3\"").expectStatus().isOk();
    }

    @Test
    void namesEachWrongField() {
        make("key-12345", "{\"name\": \" \", \"size\": 101}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'name')].code")
                .isEqualTo("not-blank")
                .jsonPath("$.errors[?(@.field == 'size')].message")
                .isEqualTo("must be at most 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"size\": 1, \"other\": 2}",
                "{\"name\": \"a\", \"name\": \"b\", \"size\": 1}",
                "{\"name\": \"a\", \"size\": \"1\"}",
                "{\"name\": \"a\\u0000\", \"size\": 1}",
                "{\"name\": \"\\u202Eabc\", \"size\": 1}",
                "{\"name\": \"\\uD800\", \"size\": 1}",
                "{\"name\": 5, \"size\": 1}",
                "{\"name\": \"a\", \"size\": 1} {}",
                "{\"name\": ",
                "[]"
            })
    void refusesBodiesThatAreNotWhatTheySeem(String body) {
        make("key-12345", body).expectStatus().isBadRequest();
    }

    @Test
    void takesVietnameseInNormalForm() {
        make("key-nfc-1", "{\"name\": \"Nguye\u0302\u0303n\", \"size\": 1}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Nguy\u1EC5n");
    }

    @Test
    void refusesForeignCursorsAndTooLargePages() {
        get("/things?after=nonsense", patient()).expectStatus().isBadRequest();
        get("/things?after=" + new Cursor(Instant.MAX, UUID.randomUUID()).encode(), patient())
                .expectStatus()
                .isBadRequest();
        get("/things?limit=201", patient())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    /** An empty one would be taken for one that was left out, and one of two for the value. */
    @ParameterizedTest
    @ValueSource(strings = {"limit=", "limit= ", "limit=1&limit=2", "from=", "after=x&after=y"})
    void refusesParametersWithoutAValueOrWithTwo(String query) {
        get("/things?" + query, patient())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(query.substring(0, query.indexOf('=')))
                .jsonPath("$.errors[0].code")
                .isEqualTo("invalid");
    }

    @Test
    void refusesAFormThatIsNone() {
        client.get()
                .uri("/things/mine")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unreadable-body");
    }

    @Test
    void refusesHeadersThatAreNoText() {
        make("key-\u008D-12345", "{\"name\": \"a\", \"size\": 1}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request");
    }

    private void assertUnauthenticated(TokenBuilder token) {
        get("/things/mine", token).expectStatus().isUnauthorized();
    }

    private static TokenBuilder patient() {
        return TestTokens.patient(PATIENT);
    }

    private ResponseSpec get(String uri, TokenBuilder token) {
        return client.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    private ResponseSpec sign(@Nullable String ifMatch) {
        return client.post()
                .uri("/sign")
                .headers(headers -> {
                    headers.setBearerAuth(
                            TestTokens.physician(UUID.randomUUID()).build());
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .exchange();
    }

    private ResponseSpec make(String key, String body) {
        return client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
