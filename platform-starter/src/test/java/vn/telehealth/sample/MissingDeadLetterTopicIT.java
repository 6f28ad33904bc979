package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.events.Topics;
import vn.telehealth.events.facility.v1.FacilityUpdated;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.KafkaServer;

@ServiceTest
class MissingDeadLetterTopicIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LETTERS = Topics.deadLettersOf(Topics.FACILITY);

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaServer.bootstrapServers()));
    private final String poison = "poison-" + UUID.randomUUID();

    @Autowired
    private Reactions reactions;

    @BeforeEach
    void topicIsMissing() throws Exception {
        admin.deleteTopics(List.of(LETTERS)).all().get();
        await().atMost(LIMIT).until(() -> !admin.listTopics().names().get().contains(LETTERS));
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void waitsWithTheRecordUntilItCanBeLaidAside() throws Exception {
        reactions.on(poison, () -> {
            throw new IllegalStateException("cannot be processed");
        });
        TestEvents.publish(facility(poison));
        await().atMost(LIMIT).until(() -> reactions.attempts(poison) > 4);
        int attempts = reactions.attempts(poison);
        await().atMost(LIMIT).until(() -> reactions.attempts(poison) > attempts + 4);

        admin.createTopics(List.of(new NewTopic(LETTERS, 3, (short) 1))).all().get();

        await().atMost(LIMIT)
                .until(() -> TestEvents.read(LETTERS).stream().anyMatch(letter -> poison.equals(letter.key())));
        assertThat(TestEvents.read(LETTERS)).hasSize(1);
        reactions.heal(poison);
        int before = reactions.attempts(poison);
        TestEvents.publish(facility(poison));
        await().atMost(LIMIT).until(() -> reactions.attempts(poison) > before);
    }

    private static FacilityUpdated facility(String code) {
        return new FacilityUpdated(code, "79001", "Phòng khám", "1 Lê Lợi", "02838221234", false);
    }
}
