package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

class DraftsIT extends RunningService {

    private Calls calls;
    private UUID physician;
    private TokenBuilder token;
    private Visit visit;

    @BeforeEach
    void aPatientWasExamined() {
        calls = new Calls(http);
        physician = ward.physician();
        token = TestTokens.physician(physician);
        visit = ward.visit(physician);
    }

    @Test
    void whatWasWrittenIsSplitByKind() {
        calls.post(token, "/api/prescriptions", create("PARA-500-TAB", "DIAZEPAM-5-TAB", "MORPHINE-30-CAP"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[0].kind")
                .isEqualTo("C")
                .jsonPath("$.items[0].status")
                .isEqualTo("draft")
                .jsonPath("$.items[0].content.diagnoses[0].code")
                .isEqualTo("J02.9")
                .jsonPath("$.items[1].content.lines[0].medicineCode")
                .isEqualTo("MORPHINE-30-CAP")
                .jsonPath("$.items[2].kind")
                .isEqualTo("H");
        assertThat(ward.events(visit.appointmentId(), "prescription.drafted.v1"))
                .hasSize(3);
    }

    @Test
    void aSecondPrescriptionOfKindCIsRefused() {
        calls.post(token, "/api/prescriptions", create("PARA-500-TAB"))
                .expectStatus()
                .isCreated();

        calls.post(token, "/api/prescriptions", create("LORATADINE-10-TAB"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("one-prescription-per-visit");
    }

    @Test
    void rulesAreAnsweredByFieldAndNothingIsKept() {
        Map<String, Object> body = create("PARA-500-TAB", "OMEGA-3-THUC-P-1000-SGC", "NO-SUCH-THING");
        calls.post(token, "/api/prescriptions", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("rules-broken")
                .jsonPath("$.errors[0].field")
                .isEqualTo("lines[2].medicineCode")
                .jsonPath("$.errors[0].code")
                .isEqualTo("medicine-unknown");

        body.put("lines", List.of(line("PARA-500-TAB", 31)));
        calls.post(token, "/api/prescriptions", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("lines[0].days")
                .jsonPath("$.errors[0].message")
                .isEqualTo("must be at most 30 days");
        assertThat(ward.prescriptions(visit)).isEmpty();
    }

    @Test
    void bodiesThatAreNoneAreRefused() {
        calls.post(token, "/api/prescriptions", Map.of("lines", List.of(line("PARA-500-TAB", 5))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("appointmentId");
        calls.post(token, "/api/prescriptions", Map.of("appointmentId", visit.appointmentId(), "lines", List.of()))
                .expectStatus()
                .isBadRequest();
        calls.post(token, "/api/prescriptions", Map.of("appointmentId", visit.appointmentId(), "colour", "red"))
                .expectStatus()
                .isBadRequest();
        calls.post(
                        token,
                        "/api/prescriptions",
                        Map.of("appointmentId", visit.appointmentId(), "lines", Collections.singletonList(null)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("not-null");
    }

    @Test
    void aDraftIsChangedAsItWasSeen() {
        UUID id = drafted();
        String path = "/api/prescriptions/" + id;

        http.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .body(body("PARA-500-TAB", 3))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        calls.put(token, path, "\"2\"", body("PARA-500-TAB", 3)).expectStatus().isEqualTo(412);
        calls.put(token, path, "\"1\"", body("DIAZEPAM-5-TAB", 3))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("kinds-mixed");
        calls.put(token, path, "\"1\"", body("PARA-500-TAB", 3))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.content.lines[0].days")
                .isEqualTo(3);
    }

    @Test
    void aLongerPlanOfANarcoticGetsItsCoursesAlsoWhenItIsChanged() {
        UUID id = ward.prescription(ward.visit(physician, "C50.9", Ward.line("MORPHINE-30-CAP", 10, 5)));

        calls.put(token, "/api/prescriptions/" + id, "\"1\"", body("MORPHINE-30-CAP", 21))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.content.courses.length()")
                .isEqualTo(3);
    }

    @Test
    void aDiscardedDraftIsNoWorkForTheSagaAnyMore() {
        UUID id = drafted();

        http.delete()
                .uri("/api/prescriptions/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(ward.status(id)).isEqualTo("DISCARDED");
        assertThat(ward.events(visit.appointmentId(), "prescription.draft-discarded.v1"))
                .singleElement()
                .asString()
                .contains("\"remainingDrafts\":0");
        calls.issue(physician, id, 2).expectStatus().isEqualTo(409);
    }

    @Test
    void anotherPhysicianSeesNothing() {
        UUID id = drafted();
        TokenBuilder other = TestTokens.physician(ward.physician());

        calls.get(other, "/api/prescriptions/{id}", id).expectStatus().isNotFound();
        calls.put(other, "/api/prescriptions/" + id, "\"1\"", body("PARA-500-TAB", 3))
                .expectStatus()
                .isNotFound();
        calls.post(other, "/api/prescriptions", create("PARA-500-TAB"))
                .expectStatus()
                .isNotFound();
        calls.issue(other, id, 1, Calls.newKey()).expectStatus().isNotFound();
        calls.post(other, "/api/prescriptions/" + id + "/revoke", Map.of("reasonCode", "wrong-dose"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aPatientSeesOfADraftThatItIsThere() {
        UUID id = drafted();

        calls.get(TestTokens.patient(visit.patientId()), "/api/prescriptions/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("draft")
                .jsonPath("$.content")
                .isEmpty();
        calls.get(TestTokens.patient(UUID.randomUUID()), "/api/prescriptions/{id}", id)
                .expectStatus()
                .isNotFound();
    }

    static Map<String, Object> body(String medicine, int days) {
        Map<String, Object> body = new HashMap<>();
        body.put("lines", List.of(line(medicine, days)));
        return body;
    }

    private UUID drafted() {
        calls.post(token, "/api/prescriptions", create("PARA-500-TAB"))
                .expectStatus()
                .isCreated();
        return ward.prescription(visit);
    }

    private Map<String, Object> create(String... medicines) {
        Map<String, Object> body = new HashMap<>();
        body.put("appointmentId", visit.appointmentId());
        body.put("lines", List.of(medicines).stream().map(each -> line(each, 5)).toList());
        return body;
    }

    private static Map<String, Object> line(String medicine, int days) {
        return Map.of(
                "medicineCode",
                medicine,
                "quantity",
                10,
                "dosePerTime",
                1,
                "timesPerDay",
                2,
                "days",
                days,
                "route",
                "ORAL",
                "timing",
                "AFTER_MEAL");
    }
}
