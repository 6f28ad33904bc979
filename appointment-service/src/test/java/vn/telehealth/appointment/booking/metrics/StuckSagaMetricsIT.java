package vn.telehealth.appointment.booking.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class StuckSagaMetricsIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOpen() {
        jdbc.sql("update appointment set state = 'COMPENSATED', due_at = null").update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void countsWhatIsOverdueAndTellsForHowLong() {
        TokenBuilder patient = TestTokens.patient(UUID.randomUUID());
        UUID appointment = clinic.booked(patient, clinic.freshSlots().getFirst());
        assertThat(gauge("telehealth.saga.stuck")).isZero();

        clock.putForward(Duration.ofMinutes(9));
        assertThat(gauge("telehealth.saga.stuck")).isZero();
        assertThat(stuck(patient, appointment)).isFalse();
        clock.putForward(Duration.ofMinutes(2));

        assertThat(gauge("telehealth.saga.stuck")).isOne();
        assertThat(gauge("telehealth.saga.stuck.age")).isBetween(60.0, 120.0);
        assertThat(stuck(patient, appointment)).isTrue();
    }

    @Test
    void prometheusScrapesIt() {
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("\ntelehealth_saga_stuck ")
                        .contains("\ntelehealth_saga_stuck_age_seconds "));
    }

    private boolean stuck(TokenBuilder patient, UUID appointment) {
        return json(api.get(patient, "/api/appointments/" + appointment + "/saga"), 200)
                .get("stuck")
                .asBoolean();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
