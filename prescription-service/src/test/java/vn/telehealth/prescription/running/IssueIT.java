package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.application.saga.CompensateVisit;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

class IssueIT extends RunningService {

    @Autowired
    private CompensateVisit compensateVisit;

    private Calls calls;
    private UUID physician;
    private TokenBuilder token;
    private Visit visit;
    private UUID id;

    @BeforeEach
    void thereIsADraft() {
        calls = new Calls(http);
        physician = ward.physician();
        token = TestTokens.physician(physician);
        visit = ward.visit(physician, Ward.paracetamol(5));
        id = ward.prescription(visit);
    }

    @AfterEach
    void allAnswerAgain() {
        NEIGHBOURS.fail(false);
    }

    @Test
    void theSameKeyIsAnsweredAlike() {
        String key = Calls.newKey();

        String first = body(issue(1, key));

        assertThat(body(issue(1, key))).isEqualTo(first).contains("\"status\":\"issued\"");
        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .hasSize(1);
        issue(1, Calls.newKey()).expectStatus().isEqualTo(409);
    }

    @Test
    void asksForTheProfileInTheTraceOfTheRequest() {
        String traceId = UUID.randomUUID().toString().replace("-", "");

        http.post()
                .uri("/api/prescriptions/{id}/issue", id)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .header("Idempotency-Key", Calls.newKey())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(NEIGHBOURS.traceparent(visit.patientId())).startsWith("00-" + traceId + "-");
    }

    @Test
    void onlyWhatWasSeenIsSigned() {
        http.post()
                .uri("/api/prescriptions/{id}/issue", id)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.physician(physician).bearer())
                .header("Idempotency-Key", Calls.newKey())
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        issue(2, Calls.newKey()).expectStatus().isEqualTo(412);
        assertThat(ward.status(id)).isEqualTo("DRAFT");
    }

    @Test
    void anEditWhileSigningWins() {
        NEIGHBOURS.beforeNextProfile(() -> calls.put(
                        TestTokens.physician(physician),
                        "/api/prescriptions/" + id,
                        "\"1\"",
                        DraftsIT.body("PARA-500-TAB", 4))
                .expectStatus()
                .isOk());

        issue(1, Calls.newKey()).expectStatus().isEqualTo(412);
        assertThat(ward.status(id)).isEqualTo("DRAFT");
        assertThat(ward.signed(id)).isZero();
    }

    @Test
    void aCancellationWhileSigningWins() {
        NEIGHBOURS.beforeNextProfile(() -> compensateVisit.compensate(visit.appointmentId()));

        issue(1, Calls.newKey())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("visit-cancelled");
        assertThat(ward.status(id)).isEqualTo("DISCARDED");
        assertThat(ward.signed(id)).isZero();
    }

    @Test
    void aCancellationAfterIssuingRevokes() {
        issue(1, Calls.newKey()).expectStatus().isOk();

        compensateVisit.compensate(visit.appointmentId());

        assertThat(ward.status(id)).isEqualTo("REVOKED");
        assertThat(ward.events(visit.appointmentId(), "prescription.compensated.v1"))
                .singleElement()
                .asString()
                .contains("\"REVOKED\"");
    }

    @Test
    void withoutTheRegisterNothingIsIssuedAndNothingIsLost() {
        NEIGHBOURS.fail(true);
        Calls.comeBackLater(issue(1, Calls.newKey()), "reference-unavailable");

        NEIGHBOURS.fail(false);
        issue(1, Calls.newKey()).expectStatus().isOk();
    }

    @Test
    void aPatientWhomTheRegisterDoesNotShowGetsNothing() {
        NEIGHBOURS.profile(visit.patientId(), "");

        issue(1, Calls.newKey())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("patient-not-readable");
    }

    @Test
    void withoutTheTokenNothingIsIssuedAndNothingIsLost() {
        UUID known = ward.prescription(ward.visit(physician, Ward.paracetamol(3)));
        calls.issue(physician, known, 1).expectStatus().isOk();
        TOKEN.takeAway();
        try {
            Calls.comeBackLater(issue(1, Calls.newKey()), "unavailable");
            assertThat(ward.status(id)).isEqualTo("DRAFT");
        } finally {
            TOKEN.giveBack();
        }
        await().untilAsserted(() -> issue(1, Calls.newKey()).expectStatus().isOk());
    }

    @Test
    void rulesAboutThePatientAreAnsweredByField() {
        NEIGHBOURS.profile(visit.patientId(), """
                {"patientId": "%s", "version": 1, "profile": {"legalName": "Bé An", "sex": "MALE",
                 "birthDate": "2024-01-15", "address": "Đồng Nai", "cccd": "12", "guardian": null, "allergies": [],
                 "weight": null}}""".formatted(visit.patientId()));

        http.post()
                .uri("/api/prescriptions/{id}/issue", id)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.physician(physician).bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header("Idempotency-Key", Calls.newKey())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Đơn thuốc không đúng quy định")
                .jsonPath("$.errors[?(@.field == 'patient.weight')].message")
                .isEqualTo("bắt buộc với trẻ dưới 72 tháng tuổi")
                .jsonPath("$.errors[?(@.field == 'patient.guardian')].code")
                .isEqualTo("child-guardian-needed")
                .jsonPath("$.errors[?(@.field == 'patient.personalId')].code")
                .isEqualTo("personal-id-malformed");
    }

    private ResponseSpec issue(long version, String key) {
        return calls.issue(token, id, version, key);
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody()), StandardCharsets.UTF_8);
    }
}
