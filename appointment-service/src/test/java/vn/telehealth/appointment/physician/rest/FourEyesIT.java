package vn.telehealth.appointment.physician.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.AtOnce.statusesOf;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.secondAdmin;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** What gives a physician rights takes two people, however one of them goes about it. */
@AppointmentServiceTest
class FourEyesIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Recorded recorded;

    @Test
    void theSameAdminMayNotApproveAndIsOnRecordForTrying() {
        UUID id = clinic.enteredPhysician();

        http.post()
                .uri("/api/physicians/" + id + "/approval")
                .header(HttpHeaders.AUTHORIZATION, firstAdmin().bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("four-eyes-required")
                .jsonPath("$.title")
                .isEqualTo("Cần một quản trị viên khác quyết định");

        assertThat(status(id)).isEqualTo("ENTERED");
        assertThat(recorded.audited("physician.approve", id, "DENIED")).isOne();
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1");
    }

    @Test
    void anotherSessionOrClientOfTheSameAdminAreTheSameEyes() {
        UUID id = clinic.enteredPhysician();
        TokenBuilder elsewhere = firstAdmin()
                .aal2()
                .claim("sid", UUID.randomUUID().toString())
                .claim("azp", "another-client")
                .claim("name", "Someone Else");

        api.post(elsewhere, "/api/physicians/" + id + "/approval")
                .expectStatus()
                .isForbidden();

        assertThat(status(id)).isEqualTo("ENTERED");
    }

    @Test
    void ofManyAdminsWhoApproveAtOnceOneDoes() {
        UUID id = clinic.enteredPhysician();

        Map<Integer, Long> statuses = statusesOf(
                10, i -> api.post(TestTokens.admin(UUID.randomUUID()), "/api/physicians/" + id + "/approval"));

        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of(200, 1L, 409, 9L));
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1", "physician.approved.v1");
    }

    @Test
    void whoSuspendedMayAskForTheReinstatementButNotGrantIt() {
        UUID id = clinic.approvedPhysician();
        clinic.suspend(id);
        String path = "/api/physicians/" + id;
        api.post(firstAdmin(), path + "/reinstatement-request", Map.of("reason", "Đã xác minh"))
                .expectStatus()
                .isOk();

        api.post(firstAdmin(), path + "/reinstatement").expectStatus().isForbidden();
        assertThat(status(id)).isEqualTo("REINSTATEMENT_REQUESTED");
        api.post(secondAdmin(), path + "/reinstatement").expectStatus().isOk();
    }

    private String status(UUID id) {
        return json(api.get(firstAdmin(), "/api/physicians/" + id + "/credential"), 200)
                .get("status")
                .asString();
    }
}
