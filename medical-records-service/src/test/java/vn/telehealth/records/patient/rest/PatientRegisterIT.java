package vn.telehealth.records.patient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.records.patient.rest.PatientClient.lan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class PatientRegisterIT {

    private final UUID patientId = UUID.randomUUID();
    private final TokenBuilder patient = TestTokens.patient(patientId);

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private PatientClient client;

    @BeforeEach
    void connect() {
        client = new PatientClient(http);
    }

    @Test
    void hasNothingBeforeTheFirstWrite() {
        client.get(patient, "/api/patients/me")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("patient-not-registered");
    }

    @Test
    void registersWithTheFirstWrite() {
        client.put(patient, lan(), null)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/patients/me")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");

        client.get(patient, "/api/patients/me")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.patientId")
                .isEqualTo(patientId.toString())
                .jsonPath("$.profile.legalName")
                .isEqualTo("Nguyễn Thị Lan")
                .jsonPath("$.profile.telephone")
                .isEqualTo("+84912345678")
                .jsonPath("$.warnings")
                .isEmpty();
        assertThat(events()).containsExactly("patient.registered.v1");
    }

    @Test
    void registersOnceWhenTheFirstWriteIsRepeated() {
        client.put(patient, lan(), null).expectStatus().isCreated();

        client.put(patient, lan(), null).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");

        assertThat(events()).containsExactly("patient.registered.v1");
    }

    @Test
    void laterWritesMustFollowOnWhatStands() {
        client.put(patient, lan(), null).expectStatus().isCreated();
        var moved = lan("address", "45 Lê Lợi, phường Bến Nghé, Thành phố Hồ Chí Minh");

        client.put(patient, moved, null).expectStatus().isEqualTo(428);
        client.put(patient, moved, "\"7\"").expectStatus().isEqualTo(412);
        client.put(patient, moved, "\"1\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        client.put(patient, moved, "\"1\"").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        assertThat(events()).containsExactly("patient.registered.v1", "patient.updated.v1");
    }

    @Test
    void keepsEveryVersionWithWhoAndWhenAndFromWhere() {
        client.put(patient, lan(), null).expectStatus().isCreated();
        client.put(patient, lan("legalName", "Nguyễn Thị Lan Anh"), "\"1\"")
                .expectStatus()
                .isOk();
        client.put(patient, lan("legalName", "Nguyễn Lan Anh"), "\"2\"")
                .expectStatus()
                .isOk();

        client.get(patient, "/api/patients/me/versions?limit=2")
                .expectBody()
                .jsonPath("$.items[0].version")
                .isEqualTo(3)
                .jsonPath("$.items[0].writtenBy")
                .isEqualTo(patientId.toString())
                .jsonPath("$.items[0].client")
                .isEqualTo("telehealth-web")
                .jsonPath("$.items[0].sourceIp")
                .isEqualTo("127.0.0.1")
                .jsonPath("$.items[0].writtenAt")
                .isNotEmpty()
                .jsonPath("$.items[1].profile.legalName")
                .isEqualTo("Nguyễn Thị Lan Anh")
                .jsonPath("$.next")
                .isEqualTo("2");
        client.get(patient, "/api/patients/me/versions?limit=2&after=2")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].profile.legalName")
                .isEqualTo("Nguyễn Thị Lan")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void announcesWritesWithoutPersonalData() {
        client.put(patient, lan(), null).expectStatus().isCreated();

        String payload = jdbc.sql("select payload from outbox where topic = 'patient' and event_key = :key")
                .param("key", patientId.toString())
                .query((row, i) -> row.getString(1))
                .single();

        assertThat(payload)
                .contains(patientId.toString(), "\"version\":1")
                .doesNotContain("Lan", "1991", "912345678", "Ba Đình");
    }

    @Test
    void auditsReads() {
        client.put(patient, lan(), null).expectStatus().isCreated();
        client.get(patient, "/api/patients/me").expectStatus().isOk();
        client.get(patient, "/api/patients/me/versions").expectStatus().isOk();

        List<String> audited = jdbc.sql(
                        "select payload::jsonb #>> '{data,action}' from outbox where topic = 'audit' and payload like :id order by lsn")
                .param("id", "%" + patientId + "%")
                .query((row, i) -> row.getString(1))
                .list();

        assertThat(audited).containsExactly("patient.read", "patient.versions.read");
    }

    private List<String> events() {
        return jdbc.sql("select type from outbox where topic = 'patient' and event_key = :key order by lsn")
                .param("key", patientId.toString())
                .query((row, i) -> row.getString(1))
                .list();
    }
}
