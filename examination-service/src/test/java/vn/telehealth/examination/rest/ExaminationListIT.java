package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class ExaminationListIT {

    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

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
    void comesInPagesNewestFirstEvenWhereStartsAreEqual() {
        List<UUID> booked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID appointmentId = UUID.randomUUID();
            clinic.hear(clinic.created(appointmentId, START.plusSeconds(3600L * (i / 2))));
            booked.add(clinic.examinationOf(appointmentId));
        }

        JsonNode first = list(clinic.physician, "?limit=2");
        JsonNode second =
                list(clinic.physician, "?limit=2&after=" + first.get("next").asString());
        JsonNode third =
                list(clinic.physician, "?limit=2&after=" + second.get("next").asString());

        assertThat(third.path("next").isNull() || third.path("next").isMissingNode())
                .isTrue();
        List<UUID> seen = new ArrayList<>();
        List.of(first, second, third)
                .forEach(page -> page.get("items")
                        .forEach(item -> seen.add(
                                UUID.fromString(item.get("examinationId").asString()))));
        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(booked).startsWith(booked.getLast());
    }

    @Test
    void findsTheExaminationOfAnAppointment() {
        UUID id = clinic.planned();
        clinic.planned();

        JsonNode found = list(clinic.physician, "?appointmentId=" + clinic.appointmentOf(id));

        assertThat(found.get("items").size()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("examinationId").asString()).isEqualTo(id.toString());
        assertThat(found.get("items").get(0).has("record")).isFalse();
    }

    @Test
    void narrowsByStatus() {
        UUID completed = clinic.completed();
        clinic.planned();

        JsonNode found = list(clinic.physician, "?status=COMPLETED");

        assertThat(found.get("items").size()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("examinationId").asString()).isEqualTo(completed.toString());
    }

    @Test
    void showsAPatientWhatIsCompleted() {
        clinic.planned();
        UUID completed = clinic.completed();

        JsonNode found = list(clinic.patient, "");

        assertThat(found.get("items").size()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("examinationId").asString()).isEqualTo(completed.toString());
    }

    @Test
    void showsNobodyElseAnything() {
        clinic.completed();
        ClinicFixture others = new ClinicFixture(http, jdbc);

        assertThat(list(others.physician, "").get("items").size()).isZero();
        assertThat(list(others.patient, "").get("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=x", "status=LATE", "appointmentId=1"})
    void refusesParametersThatAreNone(String parameter) {
        clinic.get(clinic.physician, "/api/examinations?" + parameter)
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode list(TokenBuilder token, String query) {
        byte[] body = clinic.get(token, "/api/examinations" + query)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(body);
    }
}
