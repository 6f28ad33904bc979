package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;

@ServiceTest
class ExaminationVersionsIT {

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
    void amendmentsAreVersionsThatOverwriteNothing() {
        UUID id = clinic.completed();
        var correction = record("symptoms", "Sốt bốn ngày");
        correction.put("plan", List.of());

        clinic.amend(id, "\"3\"", "Kết quả xét nghiệm đến muộn", correction)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.record.symptoms")
                .isEqualTo("Sốt bốn ngày")
                .jsonPath("$.record.plan.length()")
                .isEqualTo(1)
                .jsonPath("$.status")
                .isEqualTo("COMPLETED");

        clinic.get(clinic.physician, "/api/examinations/" + id + "/versions")
                .expectBody()
                .jsonPath("$.items[*].kind")
                .value((List<String> kinds) -> assertThat(kinds).containsExactly("AMENDMENT", "COMPLETION", "RECORD"))
                .jsonPath("$.items[0].reason")
                .isEqualTo("Kết quả xét nghiệm đến muộn")
                .jsonPath("$.items[0].sourceIp")
                .isEqualTo("127.0.0.1")
                .jsonPath("$.items[1].record.symptoms")
                .isEqualTo("Sốt ba ngày, đau họng, ho khan");
        assertThat(clinic.events(clinic.appointmentOf(id))).contains("examination.amended.v1");
    }

    @Test
    void versionsComeInPages() {
        UUID id = clinic.completed();

        clinic.get(clinic.physician, "/api/examinations/" + id + "/versions?limit=1")
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("COMPLETION")
                .jsonPath("$.next")
                .isEqualTo("3");
        clinic.get(clinic.physician, "/api/examinations/" + id + "/versions?limit=1&after=3")
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("RECORD")
                .jsonPath("$.next")
                .doesNotExist();
    }
}
