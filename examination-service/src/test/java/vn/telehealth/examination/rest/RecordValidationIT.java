package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.examination.rest.ClinicFixture.paracetamol;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;

@ServiceTest
class RecordValidationIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private ClinicFixture clinic;
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void open() {
        clinic = new ClinicFixture(http, jdbc);
        id = clinic.planned();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Map<String, Object> spoilt = paracetamol();
        spoilt.putAll(Map.of("medicineCode", "?", "quantity", 0, "dosePerTime", -1, "timesPerDay", 25, "days", 91));
        Map<String, Object> body = record();
        body.put("symptoms", "x".repeat(4001));
        body.put("vitals", Map.of("temperatureC", 50, "spo2", 101));
        body.put("testResults", List.of(Map.of("name", "", "takenOn", "2026-01-02")));
        body.put("diagnoses", Arrays.asList(Map.of("code", "J2", "primary", true), null));
        body.put("plan", List.of(paracetamol(), spoilt));

        clinic.write(id, "\"1\"", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("record-refused")
                .jsonPath("$.errors[*].field")
                .value((List<String> fields) -> assertThat(fields)
                        .containsExactlyInAnyOrder(
                                "symptoms",
                                "vitals.temperatureC",
                                "vitals.spo2",
                                "testResults[0].name",
                                "testResults[0].value",
                                "diagnoses[0].code",
                                "diagnoses[1]",
                                "plan[1].medicineCode",
                                "plan[1].quantity",
                                "plan[1].dosePerTime",
                                "plan[1].timesPerDay",
                                "plan[1].days"));
    }

    @Test
    void wantsDiagnosesThatExist() {
        clinic.write(id, "\"1\"", record("diagnoses", List.of(Map.of("code", "J02.7", "primary", true))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("diagnoses[0].code")
                .jsonPath("$.errors[0].code")
                .isEqualTo("icd10-unknown")
                .jsonPath("$.errors[0].message")
                .isEqualTo("is not a code of ICD-10");
    }

    @Test
    void refusesUnknownRoutesAndFields() {
        Map<String, Object> line = paracetamol();
        line.put("route", "BY_MAGIC");

        clinic.write(id, "\"1\"", record("plan", List.of(line)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("plan[0].route");
        clinic.write(id, "\"1\"", record("mood", "good"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("mood");
    }

    @Test
    void storesAnUnfinishedRecordButDoesNotCompleteIt() {
        clinic.write(id, "\"1\"", Map.of("symptoms", "")).expectStatus().isOk();

        clinic.complete(id, "\"2\"")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examination-incomplete")
                .jsonPath("$.errors[*].code")
                .value((List<String> codes) ->
                        assertThat(codes).containsExactly("symptoms-needed", "primary-diagnosis-needed"));
        assertThat(clinic.events(clinic.appointmentOf(id))).containsExactly("examination.opened.v1");
    }

    @Test
    void anAmendmentNeedsAReason() {
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        clinic.complete(id, "\"2\"").expectStatus().isOk();

        clinic.amend(id, "\"3\"", "  ", record())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
    }

    @Test
    void anAmendmentIsReadLikeARecordThoughItsPlanIsNotTaken() {
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        clinic.complete(id, "\"2\"").expectStatus().isOk();

        clinic.amend(id, "\"3\"", "Nhầm kết quả", record("plan", List.of(Map.of("medicineCode", "PARA-500-TAB"))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("plan[0].quantity");
    }

    @Test
    void acceptsLimitsAndALongVietnameseText() {
        Map<String, Object> body = record();
        body.put("symptoms", "Đau đầu, chóng mặt, buồn nôn; ".repeat(133));
        body.put("testResults", List.of(Map.of("name", "CRP", "value", "12")));
        body.put("vitals", Map.of("temperatureC", 45, "pulse", 20, "weightKg", 0.3, "heightCm", 250));

        clinic.write(id, "\"1\"", body).expectStatus().isOk();
    }
}
