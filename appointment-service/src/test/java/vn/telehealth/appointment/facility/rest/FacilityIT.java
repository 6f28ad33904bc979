package vn.telehealth.appointment.facility.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.newFacility;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class FacilityIT {

    private static final Map<String, Object> CHANGED =
            Map.of("name", "Bệnh viện Sen Việt", "address", "Đà Nẵng", "telephone", "02363822123", "hasBeds", false);

    @Autowired
    private RestTestClient http;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Recorded recorded;

    @Test
    void registersAFacilityAndTellsTheOthers() {
        Map<String, Object> body = newFacility();
        String prefix = interopCodeOf(body).substring(2);

        api.post(firstAdmin(), "/api/facilities", body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, "/api/facilities/" + prefix)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.facilityCode")
                .isEqualTo(prefix);

        JsonNode event = recorded.last(prefix, "facility.registered.v1").get("data");
        assertThat(event.get("name").asString()).isEqualTo("Phòng khám Đa khoa Sen Việt");
        assertThat(event.get("hasBeds").asBoolean()).isTrue();
    }

    @Test
    void noTwoFacilitiesShareAPrefix() {
        Map<String, Object> first = newFacility();
        api.post(firstAdmin(), "/api/facilities", first).expectStatus().isCreated();
        Map<String, Object> samePrefix = newFacility();
        samePrefix.put("interopCode", "99" + interopCodeOf(first).substring(2));

        for (Map<String, Object> twin : List.of(first, samePrefix)) {
            api.post(firstAdmin(), "/api/facilities", twin)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("facility-exists");
        }
    }

    @Test
    void updatesWhatTheAdminSawAndNothingNewer() {
        String code = clinic.facility();

        update(code, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Bệnh viện Sen Việt");
        update(code, "\"1\"").expectStatus().isEqualTo(412);
        api.put(firstAdmin(), "/api/facilities/" + code, CHANGED).expectStatus().isEqualTo(428);

        assertThat(recorded.types(code)).containsExactly("facility.registered.v1", "facility.updated.v1");
    }

    @ParameterizedTest
    @CsvSource({
        "interopCode,12345,pattern",
        "interopCode,,not-null",
        "name,'  ',not-blank",
        "address,,not-blank",
        "telephone,abc,pattern",
        "hasBeds,,not-null",
    })
    void namesTheFieldThatIsWrong(String field, String value, String code) {
        Map<String, Object> body = newFacility();
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }

        JsonNode errors =
                json(api.post(firstAdmin(), "/api/facilities", body), 400).get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("field").asString()).isEqualTo(field);
        assertThat(errors.get(0).get("code").asString()).isEqualTo(code);
    }

    static Stream<TokenBuilder> everyoneButAdmins() {
        return Stream.of(
                TestTokens.patient(UUID.randomUUID()).scope("facilities:admin"),
                TestTokens.physician(UUID.randomUUID()).scope("facilities:admin"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("facilities:admin"),
                TestTokens.auditor().scope("facilities:admin"),
                TestTokens.admin().withoutScope("facilities:admin"));
    }

    @ParameterizedTest
    @MethodSource("everyoneButAdmins")
    void onlyAdminsWrite(TokenBuilder token) {
        api.post(token, "/api/facilities", newFacility()).expectStatus().isForbidden();
        api.put(token, "/api/facilities/79001", CHANGED).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @MethodSource("everyoneButAdmins")
    void everyoneSignedInReads(TokenBuilder token) {
        String code = clinic.facility();

        api.get(token, "/api/facilities/" + code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.telephone")
                .isEqualTo("02838221234");
        api.get(token, "/api/facilities").expectStatus().isOk();
        http.get().uri("/api/facilities").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void listsByCodePageByPage() {
        clinic.facility();
        clinic.facility();

        JsonNode first = json(api.get(firstAdmin(), "/api/facilities?limit=1"), 200);
        JsonNode second = json(
                api.get(
                        firstAdmin(),
                        "/api/facilities?limit=1&after=" + first.get("next").asString()),
                200);

        assertThat(second.get("items").get(0).get("facilityCode").asString())
                .isGreaterThan(first.get("items").get(0).get("facilityCode").asString());
        api.get(firstAdmin(), "/api/facilities?limit=201").expectStatus().isBadRequest();
    }

    private static String interopCodeOf(Map<String, Object> body) {
        return String.valueOf(body.get("interopCode"));
    }

    private ResponseSpec update(String code, String ifMatch) {
        return http.put()
                .uri("/api/facilities/" + code)
                .header(HttpHeaders.AUTHORIZATION, firstAdmin().bearer())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(CHANGED)
                .exchange();
    }
}
