package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class ExaminationAccessIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private ClinicFixture clinic;

    @BeforeEach
    void open() {
        clinic = new ClinicFixture(http, jdbc);
    }

    @Test
    void thePatientReadsHerOwnOnceCompleted() {
        UUID id = clinic.planned();
        clinic.read(clinic.patient, id).expectStatus().isNotFound();
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        clinic.read(clinic.patient, id).expectStatus().isNotFound();
        clinic.complete(id, "\"2\"").expectStatus().isOk();

        clinic.read(clinic.patient, id).expectStatus().isOk();
        clinic.get(clinic.patient, "/api/examinations/" + id + "/versions")
                .expectBody()
                .jsonPath("$.items[*].kind")
                .value((List<String> kinds) -> assertThat(kinds).containsExactly("COMPLETION"));
        assertThat(audited(id, "examination.read", "SUCCESS")).isEqualTo(1);
        assertThat(audited(id, "examination.versions.read", "SUCCESS")).isEqualTo(1);
        assertThat(audited(id, "access.denied", "DENIED")).isEqualTo(2);
    }

    @Test
    void whatIsRecordedIsAuditedOnceAndNothingThatWasRefused() {
        UUID id = clinic.planned();

        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        clinic.write(id, "\"1\"", record()).expectStatus().isEqualTo(412);

        assertThat(audited(id, "examination.record", "SUCCESS")).isEqualTo(1);
    }

    @Test
    void aPhysicianWhoIsThePatientReadsAsOne() {
        UUID id = clinic.completed();
        TokenBuilder both = clinic.patient
                .aal2()
                .claim("roles", List.of("patient", "physician"))
                .claim("physician_id", UUID.randomUUID().toString());

        clinic.read(both, id).expectStatus().isOk();
        clinic.get(both, "/api/examinations/" + id + "/versions")
                .expectBody()
                .jsonPath("$.items[*].kind")
                .value((List<String> kinds) -> assertThat(kinds).containsExactly("COMPLETION"));
    }

    @Test
    void otherPatientsAndPhysiciansSeeNothing() {
        UUID id = clinic.completed();

        for (TokenBuilder stranger : List.of(
                TestTokens.patient(UUID.randomUUID()),
                TestTokens.physician(UUID.randomUUID()),
                TestTokens.physician(clinic.physicianId).claim("physician_id", null))) {
            clinic.read(stranger, id)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-found");
            clinic.get(stranger, "/api/examinations/" + id + "/versions")
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(audited(id, "access.denied", "DENIED")).isEqualTo(6);
    }

    @Test
    void otherPhysiciansWriteNothing() {
        UUID id = clinic.completed();
        TokenBuilder stranger = TestTokens.physician(UUID.randomUUID());

        clinic.send(stranger, HttpMethod.PUT, id + "/record", "\"3\"", record())
                .expectStatus()
                .isNotFound();
        clinic.send(stranger, HttpMethod.POST, id + "/complete", "\"2\"", null)
                .expectStatus()
                .isNotFound();
        clinic.send(stranger, HttpMethod.POST, id + "/amendments", "\"3\"", Map.of("reason", "Sửa", "record", record()))
                .expectStatus()
                .isNotFound();
        clinic.read(clinic.physician, id).expectBody().jsonPath("$.version").isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource
    void onlyPhysiciansWrite(TokenBuilder token) {
        UUID id = UUID.randomUUID();

        clinic.send(token, HttpMethod.PUT, id + "/record", "\"1\"", record())
                .expectStatus()
                .isForbidden();
        clinic.send(token, HttpMethod.POST, id + "/complete", "\"1\"", null)
                .expectStatus()
                .isForbidden();
        clinic.send(token, HttpMethod.POST, id + "/amendments", "\"1\"", Map.of("reason", "Sửa", "record", record()))
                .expectStatus()
                .isForbidden();
    }

    static Stream<TokenBuilder> onlyPhysiciansWrite() {
        return Stream.of(
                TestTokens.patient(UUID.randomUUID()).scope("examinations:write"),
                TestTokens.admin().scope("examinations:write"),
                TestTokens.auditor().scope("examinations:write"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("examinations:write"),
                TestTokens.physician(UUID.randomUUID()).withoutScope("examinations:write"));
    }

    @ParameterizedTest
    @MethodSource
    void onlyPhysiciansAndPatientsRead(TokenBuilder token) {
        clinic.read(token, UUID.randomUUID()).expectStatus().isForbidden();
        clinic.get(token, "/api/examinations").expectStatus().isForbidden();
        clinic.get(token, "/api/examinations/" + UUID.randomUUID() + "/versions")
                .expectStatus()
                .isForbidden();
        clinic.get(token, "/api/icd10?q=j02").expectStatus().isForbidden();
        clinic.get(token, "/api/icd10/J02").expectStatus().isForbidden();
    }

    static Stream<TokenBuilder> onlyPhysiciansAndPatientsRead() {
        return Stream.of(
                TestTokens.admin().scope("examinations:read"),
                TestTokens.auditor().scope("examinations:read"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("examinations:read"),
                TestTokens.patient(UUID.randomUUID()).withoutScope("examinations:read"));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        http.get().uri("/api/examinations").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/icd10?q=j02").exchange().expectStatus().isUnauthorized();
    }

    private int audited(UUID id, String action, String outcome) {
        return jdbc.sql("""
                        select count(*) from outbox where topic = 'audit'
                        and payload::jsonb #>> '{data,action}' = :action
                        and payload::jsonb #>> '{data,outcome}' = :outcome
                        and payload::jsonb #>> '{data,objectId}' = :id""")
                .param("action", action)
                .param("outcome", outcome)
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
