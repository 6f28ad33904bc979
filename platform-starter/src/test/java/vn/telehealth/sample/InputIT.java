package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Bodies and parameters that are not what they seem. */
@ServiceTest
class InputIT {

    @Autowired
    private RestTestClient client;

    /** Whoever wrote the client learns where to look. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\", \"name\": \"b\", \"size\": 1} | name",
                "{\"name\": \"Lan\\u200B\", \"size\": 1} | name",
                "{\"name\": \"a\\u0000\", \"size\": 1} | name",
                "{\"name\": \"a\", \"size\": 1e400} | size",
                "{\"name\": \"a\", \"size\": 1.5} | size"
            })
    void saysWhichFieldIsNotWhatItSeems(String body, String field) {
        make(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void refusesBodiesNestedWithoutEnd() {
        make("{\"name\":".repeat(30_000)).expectStatus().isBadRequest();
        make("{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                .expectStatus()
                .isBadRequest();
    }

    /** A body is read as it comes: what unpacks to more than was sent is no JSON. */
    @Test
    void doesNotUnpackBodies() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("{\"name\": \"a\", \"size\": 1}".getBytes(StandardCharsets.UTF_8));
        }
        client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .header("Idempotency-Key", "key-12345")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .contentType(MediaType.APPLICATION_JSON)
                .body(packed.toByteArray())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\u200B", "\u202Ea", "\uFEFFa"})
    void refusesParametersThatAreNoText(String value) {
        client.get()
                .uri("/things?q={value}", value)
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("q");
    }

    @Test
    void composesParametersToo() {
        client.get()
                .uri("/things?q={q}", "Nguye\u0302\u0303n")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("Nguy\u1EC5n"));
    }

    private static TokenBuilder patient() {
        return TestTokens.patient(UUID.randomUUID());
    }

    private ResponseSpec make(String body) {
        return client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, patient().bearer())
                .header("Idempotency-Key", "key-12345")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
