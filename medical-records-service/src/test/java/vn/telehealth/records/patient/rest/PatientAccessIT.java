package vn.telehealth.records.patient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.records.patient.rest.PatientClient.lan;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class PatientAccessIT {

    private final UUID patientId = UUID.randomUUID();
    private final UUID physicianId = UUID.randomUUID();
    private final TokenBuilder physician = TestTokens.physician(physicianId);
    private final String path = "/api/patients/" + patientId;

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private PatientClient client;
    private CareEvents care;

    @BeforeEach
    void register() {
        client = new PatientClient(http);
        care = new CareEvents(patientId, physicianId, jdbc);
        client.put(TestTokens.patient(patientId), lan(), null).expectStatus().isCreated();
    }

    @Test
    void aPhysicianReadsThePatientWhoBookedHim() {
        care.hear(care.created(UUID.randomUUID(), Instant.now()));

        client.get(physician, path)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.profile.legalName")
                .isEqualTo("Nguyễn Thị Lan");
        assertThat(audited("patient.read", "SUCCESS")).isEqualTo(1);
    }

    @Test
    void aPhysicianWithoutAnAppointmentSeesNothingAndIsAudited() {
        client.get(TestTokens.physician(UUID.randomUUID()), path)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");

        assertThat(audited("access.denied", "DENIED")).isEqualTo(1);
    }

    @Test
    void aPatientOfHisWithoutAProfileIsSaidToHaveNone() {
        UUID unregistered = UUID.randomUUID();
        CareEvents others = new CareEvents(unregistered, physicianId, jdbc);
        others.hear(others.created(UUID.randomUUID(), Instant.now()));

        client.get(physician, "/api/patients/" + unregistered)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("patient-not-registered");
    }

    @Test
    void aPhysicianWithoutIdIsNobodysPhysician() {
        TokenBuilder nameless = TestTokens.physician(physicianId).claim("physician_id", null);

        client.get(nameless, path).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @MethodSource
    void othersMayNotReadById(TokenBuilder token) {
        client.get(token, path).expectStatus().isForbidden();
    }

    static Stream<TokenBuilder> othersMayNotReadById() {
        return Stream.of(
                TestTokens.patient(UUID.randomUUID()),
                TestTokens.admin().scope("records:read"),
                TestTokens.auditor().scope("records:read"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("records:read"),
                TestTokens.physician(UUID.randomUUID()).withoutScope("records:read"));
    }

    @ParameterizedTest
    @MethodSource
    void onlyPatientsHaveAProfileOfTheirOwn(TokenBuilder token) {
        client.get(token, "/api/patients/me").expectStatus().isForbidden();
        client.get(token, "/api/patients/me/versions").expectStatus().isForbidden();
        client.put(token, lan(), null).expectStatus().isForbidden();
    }

    static Stream<TokenBuilder> onlyPatientsHaveAProfileOfTheirOwn() {
        return Stream.of(
                TestTokens.physician(UUID.randomUUID()).scope("records:write"),
                TestTokens.admin().scope("records:read", "records:write"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("records:read", "records:write"),
                TestTokens.patient(UUID.randomUUID())
                        .withoutScope("records:read")
                        .withoutScope("records:write"));
    }

    @Test
    void nobodyReadsWithoutAToken() {
        http.get().uri("/api/patients/me").exchange().expectStatus().isUnauthorized();
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    private int audited(String action, String outcome) {
        return jdbc.sql("""
                        select count(*) from outbox where topic = 'audit'
                        and payload::jsonb #>> '{data,action}' = :action
                        and payload::jsonb #>> '{data,outcome}' = :outcome
                        and payload::jsonb #>> '{data,objectId}' = :patient""")
                .param("action", action)
                .param("outcome", outcome)
                .param("patient", patientId.toString())
                .query(Integer.class)
                .single();
    }
}
