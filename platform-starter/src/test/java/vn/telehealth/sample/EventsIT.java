package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.Topics;
import vn.telehealth.events.patient.v1.PatientRegistered;
import vn.telehealth.events.patient.v1.PatientUpdated;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;

@ServiceTest
class EventsIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @Autowired
    private TestService service;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void handlesADoubledEventOnce() {
        int before = service.registered.get();

        EventEnvelope<PatientRegistered> envelope = TestEvents.publish(new PatientRegistered(UUID.randomUUID(), 1));
        TestEvents.publish(envelope);
        TestEvents.publish(new PatientRegistered(envelope.data().patientId(), 1));

        await().atMost(LIMIT).until(() -> service.registered.get() - before >= 2);
        assertThat(service.registered.get() - before).isEqualTo(2);
    }

    @Test
    void passesOverUnknownTypesAndLaysAsideWhatCannotBeProcessed() {
        int before = service.registered.get();
        String key = UUID.randomUUID().toString();

        TestEvents.publish(Topics.PATIENT, key, "{\"type\": \"patient.unheard-of.v9\", \"data\": {}}");
        TestEvents.publish(Topics.PATIENT, key, "no event at all " + key);
        TestEvents.publish(new PatientRegistered(TestService.POISON, 1));
        TestEvents.publish(new PatientRegistered(UUID.randomUUID(), 1));

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(TestEvents.read(Topics.deadLettersOf(Topics.PATIENT)))
                        .anyMatch(record -> record.value().contains(key))
                        .anyMatch(record -> record.value().contains(TestService.POISON.toString())));
        await().atMost(LIMIT).until(() -> service.registered.get() > before);
    }

    @Test
    void writesEventsWithTheirTransactionOrNotAtAll() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();

        transaction.executeWithoutResult(status -> outbox.record(new PatientUpdated(kept, 2)));
        transaction.executeWithoutResult(status -> {
            outbox.record(new PatientUpdated(lost, 2));
            status.setRollbackOnly();
        });

        assertThat(rowsOf(kept)).isEqualTo(1);
        assertThat(rowsOf(lost)).isZero();
        assertThatThrownBy(() -> outbox.record(new PatientUpdated(lost, 2)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private int rowsOf(UUID id) {
        return jdbc.sql("select count(*) from outbox where event_key = :key and topic = 'patient'")
                .param("key", id.toString())
                .query(Integer.class)
                .single();
    }
}
