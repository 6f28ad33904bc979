package vn.telehealth.audit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.KafkaServer;

/** A broker that lost confirmations, as one whose disk was full. */
@AuditServiceTest
class ConfirmationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private RestTestClient http;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Value("${telehealth.audit.group}")
    private String group;

    @Test
    void isMadeAgainWhereNoEventFollows() throws Exception {
        new LogClient(http)
                .awaitProof(TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID()))
                        .id());
        MessageListenerContainer listener = Objects.requireNonNull(listeners.getListenerContainer("audit-log"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaServer.bootstrapServers()))) {
            listener.stop();
            Map<TopicPartition, Long> confirmed = confirmed(admin);
            assertThat(confirmed).isNotEmpty();

            // Not before the group has no member any more.
            await().atMost(PATIENCE).ignoreExceptions().until(() -> forget(admin, confirmed));
            listener.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(confirmed(admin)).containsAllEntriesOf(confirmed));
        }
    }

    private Map<TopicPartition, Long> confirmed(Admin admin) throws Exception {
        return admin
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(10, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .filter(offset -> offset.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private boolean forget(Admin admin, Map<TopicPartition, Long> confirmed) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> nothing = confirmed.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, nothing).all().get(10, TimeUnit.SECONDS);
        return true;
    }
}
