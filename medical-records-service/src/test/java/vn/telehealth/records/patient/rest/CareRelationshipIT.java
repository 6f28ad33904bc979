package vn.telehealth.records.patient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.records.patient.rest.PatientClient.lan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.token.TestTokens;

/** When a physician reads a patient's profile, and when no longer. */
@ServiceTest
class CareRelationshipIT {

    private static final Duration AFTER_VISIT = Duration.ofDays(90);
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final UUID patientId = UUID.randomUUID();
    private final UUID physicianId = UUID.randomUUID();
    private final UUID appointmentId = UUID.randomUUID();
    private final Instant now = Instant.now();
    private final Instant tooOld = now.minus(AFTER_VISIT).minus(MOMENT);

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
    void beginsWithAnAppointmentAndEndsWhenItIsCancelled() {
        assertThat(readable()).isFalse();

        care.hear(care.created(appointmentId, now));
        assertThat(readable()).isTrue();

        care.hear(care.cancelled(appointmentId));
        assertThat(readable()).isFalse();
    }

    @Test
    void staysWithWhomWasExaminedThoughTheAppointmentIsCancelled() {
        care.hear(care.created(appointmentId, now));
        care.hear(care.completed(appointmentId));

        care.hear(care.cancelled(appointmentId));

        assertThat(readable()).isTrue();
    }

    @Test
    void isHeldByAnyAppointment() {
        care.hear(care.created(appointmentId, now));
        care.hear(care.created(UUID.randomUUID(), now));

        care.hear(care.cancelled(appointmentId));

        assertThat(readable()).isTrue();
    }

    @Test
    void endsSomeTimeAfterTheVisit() {
        care.hear(care.created(UUID.randomUUID(), tooOld));
        assertThat(readable()).isFalse();

        care.hear(care.created(appointmentId, now.minus(AFTER_VISIT).plus(MOMENT)));
        assertThat(readable()).isTrue();
    }

    @Test
    void countsFromTheExaminationWhereThatWasLater() {
        care.hear(care.created(appointmentId, tooOld));
        care.hear(at(tooOld, care.completed(appointmentId)));
        assertThat(readable()).isFalse();

        care.hear(at(now, care.completed(appointmentId)));
        assertThat(readable()).isTrue();
    }

    @Test
    void goesOnWithAVisitThatIsMoved() {
        care.hear(care.created(appointmentId, tooOld));

        care.hear(care.moved(appointmentId, now.plus(MOMENT)));

        assertThat(readable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isTheSameInWhateverOrderAndHoweverOftenItsFactsAreHeard(long seed) {
        List<EventEnvelope<?>> facts = new ArrayList<>(List.of(
                TestEvents.envelope(care.created(appointmentId, tooOld)),
                TestEvents.envelope(care.moved(appointmentId, now)),
                TestEvents.envelope(care.cancelled(appointmentId)),
                TestEvents.envelope(care.completed(appointmentId)),
                TestEvents.envelope(care.completed(appointmentId))));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(seed));

        facts.forEach(care::hear);

        assertThat(readable()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from care_relationship where appointment_id = :id and cancelled and examined")
                        .param("id", appointmentId)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aCancellationHeardFirstIsNotForgotten() {
        care.hear(care.cancelled(appointmentId));
        care.hear(care.moved(appointmentId, now));

        care.hear(care.created(appointmentId, now));

        assertThat(readable()).isFalse();
    }

    private boolean readable() {
        int status = client.get(TestTokens.physician(physicianId), "/api/patients/" + patientId)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private static <E extends Event> EventEnvelope<E> at(Instant time, E event) {
        EventEnvelope<E> now = TestEvents.envelope(event);
        return new EventEnvelope<>(
                now.id(),
                now.type(),
                time,
                now.aggregateId(),
                now.correlationId(),
                now.causationId(),
                now.actor(),
                now.sourceIp(),
                now.data());
    }
}
