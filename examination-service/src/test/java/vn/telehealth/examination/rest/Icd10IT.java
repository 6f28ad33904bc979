package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;

@ServiceTest
class Icd10IT {

    private final String bearer = TestTokens.physician(UUID.randomUUID()).bearer();

    @Autowired
    private RestTestClient http;

    @Test
    void searches() {
        get("/api/icd10?q=acute pharyngitis&lang=en&limit=3")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .value((Integer length) -> assertThat(length).isBetween(2, 3))
                .jsonPath("$[0].code")
                .isEqualTo("J02")
                .jsonPath("$[0].title")
                .isEqualTo("Acute pharyngitis")
                .jsonPath("$[0].leaf")
                .isEqualTo(false);
    }

    @Test
    void readsOneCodeHoweverItIsTyped() {
        get("/api/icd10/j02.9")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("J02.9")
                .jsonPath("$.titleEn")
                .isEqualTo("Acute pharyngitis, unspecified")
                .jsonPath("$.parent")
                .isEqualTo("J02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J02.7", "J2", "../J02", "%00"})
    void hasNoOtherCodes(String code) {
        http.get()
                .uri("/api/icd10/{code}", code)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=j02&limit=0", "?q=j02&limit=51", "?q=j02&lang=fr"})
    void refusesParametersThatAreNone(String query) {
        get("/api/icd10" + query).expectStatus().isBadRequest();
    }

    @Test
    void healthTellsWhichTitlesServe() {
        http.get()
                .uri("/actuator/health/icd10")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.titles.details.codes")
                .isEqualTo(12246)
                .jsonPath("$.components.titles.details.languagePack")
                .isEqualTo("none");
    }

    private ResponseSpec get(String uri) {
        return http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, bearer).exchange();
    }
}
