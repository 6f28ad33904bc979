package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.events.Topics;
import vn.telehealth.events.patient.v1.PatientRegistered;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.server.KafkaServer;

@ServiceTest
class EventsIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @Autowired
    private Reactions reactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @Test
    void handlesADoubledEventOnce() {
        UUID id = UUID.randomUUID();
        EventEnvelope<PatientRegistered> envelope = TestEvents.publish(new PatientRegistered(id, 1));
        TestEvents.publish(envelope);
        TestEvents.publish(new PatientRegistered(id, 2));

        await().atMost(LIMIT).until(() -> effects(id) >= 2);
        assertThat(effects(id)).isEqualTo(2);
        assertThat(reactions.attempts(id.toString())).isEqualTo(2);
    }

    @Test
    void passesOverUnknownTypesAndLaysAsideWhatIsNoEvent() {
        UUID id = UUID.randomUUID();
        TestEvents.publish(Topics.PATIENT, id.toString(), "{\"type\": \"patient.unheard-of.v9\", \"data\": {}}");
        TestEvents.publish(Topics.PATIENT, id.toString(), "no event at all");
        TestEvents.publish(
                Topics.PATIENT,
                id.toString(),
                EventJson.write(TestEvents.envelope(new PatientRegistered(id, 1)))
                        .replaceFirst("\"id\":\"[^\"]+\",", ""));
        TestEvents.publish(new PatientRegistered(id, 1));

        await().atMost(LIMIT).until(() -> effects(id) == 1);
        assertThat(deadLetters(id)).isEqualTo(2);
    }

    /** Whatever they hold: nothing behind them waits. */
    @Test
    void laysAsideRecordsOfAnyBytes() {
        UUID id = UUID.randomUUID();
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        byte[] genuine = EventJson.write(TestEvents.envelope(new PatientRegistered(UUID.randomUUID(), 1)))
                .getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[1_048_000];
        Arrays.fill(large, (byte) 0xff);
        List<byte[]> values = new ArrayList<>(Arrays.asList(null, new byte[0], large));
        values.addAll(
                Mutations.of(12, genuine).filter(bytes -> !isEnvelope(bytes)).toList());
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(values.stream()
                .map(value -> new ProducerRecord<>(Topics.PATIENT, 0, key, value))
                .toList());
        records.getFirst().headers().add("traceparent", null).add("", new byte[0]);
        TestEvents.publishBytes(records);
        TestEvents.publishBytes(List.of(new ProducerRecord<>(
                Topics.PATIENT,
                0,
                null,
                EventJson.write(TestEvents.envelope(new PatientRegistered(id, 1)))
                        .getBytes(StandardCharsets.UTF_8))));

        await().atMost(LIMIT).until(() -> effects(id) == 1);
        assertThat(deadLetters(id)).isEqualTo(records.size());
    }

    private static boolean isEnvelope(byte[] bytes) {
        try {
            EventJson.read(new String(bytes, StandardCharsets.UTF_8));
            return true;
        } catch (MalformedEvent e) {
            return false;
        }
    }

    @Test
    void laysAsideWhatCannotBeProcessedAndGoesOnBehindIt() {
        UUID id = UUID.randomUUID();
        reactions.on(id.toString(), () -> {
            throw new IllegalStateException("cannot be processed");
        });
        double laidAside = laidAside();
        TestEvents.publish(new PatientRegistered(id, 1));

        await().atMost(LIMIT).until(() -> deadLetters(id) == 1);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(laidAside()).isEqualTo(laidAside + 1));
        reactions.heal(id.toString());
        TestEvents.publish(new PatientRegistered(id, 2));
        await().atMost(LIMIT).until(() -> effects(id) == 1);
        assertThat(TestEvents.read(Topics.deadLettersOf(Topics.PATIENT)))
                .filteredOn(letter -> id.toString().equals(letter.key()))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "kafka_dlt-original-consumer-group"))
                        .isEqualTo("test-service.patient"))
                .satisfies(letter -> assertThat(header(letter, "kafka_dlt-exception-message"))
                        .contains("cannot be processed"));
    }

    @Test
    void takesAReplayedDeadLetterOnce() {
        UUID id = UUID.randomUUID();
        reactions.on(id.toString(), () -> {
            throw new IllegalStateException("cannot be processed");
        });
        EventEnvelope<PatientRegistered> letter = TestEvents.publish(new PatientRegistered(id, 1));
        await().atMost(LIMIT).until(() -> deadLetters(id) == 1);

        reactions.heal(id.toString());
        TestEvents.publish(letter);
        TestEvents.publish(letter);
        TestEvents.publish(new PatientRegistered(id, 2));

        await().atMost(LIMIT).until(() -> effects(id) >= 2);
        assertThat(effects(id)).isEqualTo(2);
    }

    @Test
    void waitsForAsLongAsTheDatabaseIsAway() {
        UUID id = UUID.randomUUID();
        reactions.on(id.toString(), () -> {
            if (reactions.attempts(id.toString()) < 7) {
                throw new DataAccessResourceFailureException("no connection");
            }
        });
        TestEvents.publish(new PatientRegistered(id, 1));

        await().atMost(LIMIT).until(() -> effects(id) == 1);
        assertThat(deadLetters(id)).isZero();
    }

    @Test
    void beginsAgainWhenTheConnectionBreaksInTheMiddle() {
        UUID id = UUID.randomUUID();
        AtomicBoolean broken = new AtomicBoolean();
        reactions.on(id.toString(), () -> {
            if (broken.compareAndSet(false, true)) {
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        });
        TestEvents.publish(new PatientRegistered(id, 1));

        await().atMost(LIMIT).until(() -> effects(id) == 1);
        assertThat(broken).isTrue();
        assertThat(deadLetters(id)).isZero();
    }

    @Test
    void keepsARecordThatIsTriedAgainWhileTheGroupIsRebalanced() {
        UUID id = UUID.randomUUID();
        AtomicBoolean away = new AtomicBoolean(true);
        reactions.on(id.toString(), () -> {
            if (away.get()) {
                throw new DataAccessResourceFailureException("no connection");
            }
        });
        TestEvents.publish(new PatientRegistered(id, 1));
        await().atMost(LIMIT).until(() -> reactions.attempts(id.toString()) > 1);

        joinAndLeave("test-service.patient", Topics.PATIENT);
        away.set(false);
        TestEvents.publish(new PatientRegistered(id, 2));

        await().atMost(LIMIT).until(() -> effects(id) >= 2);
        assertThat(effects(id)).isEqualTo(2);
        assertThat(deadLetters(id)).isZero();
    }

    /** Another instance comes, takes some partitions over, and goes without having done anything. */
    private static void joinAndLeave(String group, String topic) {
        try (KafkaConsumer<String, String> rival = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KafkaServer.bootstrapServers(),
                        "group.id",
                        group,
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            rival.subscribe(List.of(topic));
            await().pollInSameThread().atMost(LIMIT).until(() -> {
                rival.poll(Duration.ofMillis(200));
                return !rival.assignment().isEmpty();
            });
        }
    }

    private double laidAside() {
        return meters.counter("telehealth.dead.letters", "topic", Topics.PATIENT)
                .count();
    }

    private int effects(UUID id) {
        return jdbc.sql("select count(*) from outbox where event_key = :key and type = 'patient.updated.v1'")
                .param("key", id.toString())
                .query(Integer.class)
                .single();
    }

    private static long deadLetters(UUID key) {
        return TestEvents.read(Topics.deadLettersOf(Topics.PATIENT)).stream()
                .filter(letter -> key.toString().equals(letter.key()))
                .count();
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
