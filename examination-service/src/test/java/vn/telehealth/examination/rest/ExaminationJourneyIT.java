package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.examination.rest.ClinicFixture.paracetamol;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.ServiceTest;

@ServiceTest
class ExaminationJourneyIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private ClinicFixture clinic;

    @BeforeEach
    void open() {
        clinic = new ClinicFixture(http, jdbc);
    }

    @Test
    void aBookedVisitIsAPlannedExamination() {
        UUID id = clinic.planned();

        clinic.read(clinic.physician, id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.examinationId")
                .isEqualTo(id.toString())
                .jsonPath("$.status")
                .isEqualTo("PLANNED")
                .jsonPath("$.visitKind")
                .isEqualTo("REMOTE")
                .jsonPath("$.record")
                .doesNotExist()
                .jsonPath("$.revision")
                .isEqualTo(0);
        assertThat(clinic.events(clinic.appointmentOf(id))).containsExactly("examination.opened.v1");
    }

    @Test
    void whatIsWrittenCanBeReadAndWrittenBack() {
        UUID id = clinic.planned();
        clinic.write(id, "\"1\"", record()).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        byte[] body = clinic.read(clinic.physician, id)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("IN_PROGRESS")
                .jsonPath("$.record.symptoms")
                .isEqualTo("Sốt ba ngày, đau họng, ho khan")
                .jsonPath("$.record.vitals.temperatureC")
                .isEqualTo(38.6)
                .jsonPath("$.record.plan[0].quantity")
                .isEqualTo(7.5)
                .jsonPath("$.titles['J02.9'].en")
                .isEqualTo("Acute pharyngitis, unspecified")
                .returnResult()
                .getResponseBody();

        clinic.write(id, "\"2\"", json.readTree(body).get("record"))
                .expectStatus()
                .isOk();
    }

    @Test
    void completingTellsCodesAndAmountsButNoWords() {
        UUID id = clinic.completed();

        JsonNode event = json.readTree(payload(id, "examination.completed.v1")).get("data");

        assertThat(event.get("revision").asInt()).isEqualTo(1);
        assertThat(event.get("patientId").asString()).isEqualTo(clinic.patientId.toString());
        assertThat(event.get("facilityCode").asString()).isEqualTo("12345");
        assertThat(event.get("diagnoses").get(0).get("code").asString()).isEqualTo("J02.9");
        assertThat(event.get("diagnoses").get(0).get("primary").asBoolean()).isTrue();
        JsonNode line = event.get("plan").get(0);
        assertThat(line.get("medicineCode").asString()).isEqualTo("PARA-500-TAB");
        assertThat(line.get("quantity").asString()).isEqualTo("7.5");
        assertThat(line.get("dosePerTime").asString()).isEqualTo("0.5");
        assertThat(line.get("route").asString()).isEqualTo("ORAL");
        assertThat(event.toString()).doesNotContain("Sốt", "CRP");
    }

    @Test
    void completingAgainAnswersTheSameAndDoesNothing() {
        UUID id = clinic.completed();

        clinic.complete(id, "\"2\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"3\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("COMPLETED")
                .jsonPath("$.revision")
                .isEqualTo(1);

        assertThat(clinic.events(clinic.appointmentOf(id)))
                .containsExactly("examination.opened.v1", "examination.completed.v1");
    }

    @Test
    void manyCompletionsAtOnceAreOne() throws Exception {
        UUID id = clinic.planned();
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<@Nullable Void>> clicks = Collections.nCopies(8, () -> {
                clinic.complete(id, "\"2\"").expectStatus().isOk();
                return null;
            });
            for (Future<@Nullable Void> click : threads.invokeAll(clicks)) {
                click.get();
            }
        }

        assertThat(clinic.events(clinic.appointmentOf(id)))
                .containsExactly("examination.opened.v1", "examination.completed.v1");
    }

    @Test
    void writesMustFollowOnWhatStands() {
        UUID id = clinic.planned();

        clinic.write(id, null, record()).expectStatus().isEqualTo(428);
        clinic.write(id, "\"9\"", record()).expectStatus().isEqualTo(412);
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        clinic.complete(id, null).expectStatus().isEqualTo(428);
        clinic.complete(id, "\"1\"").expectStatus().isEqualTo(412);
        clinic.complete(id, "\"2\"").expectStatus().isOk();
        clinic.amend(id, "\"2\"", "Muộn", record()).expectStatus().isEqualTo(412);
    }

    @Test
    void aRejectedPlanComesBackWithItsReasonsAndIsCompletedAnew() {
        UUID id = clinic.completed();
        clinic.reject(id, 1);

        clinic.read(clinic.physician, id)
                .expectBody()
                .jsonPath("$.violations[0].field")
                .isEqualTo("plan[0].days")
                .jsonPath("$.violations[0].code")
                .isEqualTo("days-over-limit");
        var shorter = paracetamol();
        shorter.put("days", 3);
        clinic.write(id, "\"4\"", record("plan", List.of(shorter)))
                .expectStatus()
                .isOk();
        clinic.complete(id, "\"5\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.violations")
                .isEmpty();

        assertThat(clinic.events(clinic.appointmentOf(id)))
                .containsExactly(
                        "examination.opened.v1",
                        "examination.completed.v1",
                        "examination.returned.v1",
                        "examination.completed.v1");
    }

    @Test
    void theStateForbidsWhatComesTooEarlyOrTooLate() {
        UUID planned = clinic.planned();
        clinic.complete(planned, "\"1\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examination-not-recorded");
        clinic.amend(planned, "\"1\"", "Sớm quá", record())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examination-not-completed");
        UUID completed = clinic.completed();
        clinic.write(completed, "\"3\"", record())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("examination-not-open");
    }

    private String payload(UUID id, String type) {
        return jdbc.sql("select payload from outbox where type = :type and event_key = :key")
                .param("type", type)
                .param("key", clinic.appointmentOf(id).toString())
                .query(String.class)
                .single();
    }
}
