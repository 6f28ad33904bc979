package vn.telehealth.audit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.events.Topics;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.KafkaServer;

/** What services of later days publish is logged without a change here. */
@AuditServiceTest
class LaterTopicIT {

    private static final String TOPIC = "consultation";

    @Autowired
    private RestTestClient http;

    @Test
    void aTopicAndATypeAddedWhileTheServiceRunsAreLoggedToo() throws Exception {
        assertThat(Topics.ALL).doesNotContain(TOPIC);
        var log = new LogClient(http);
        log.awaitRecord(
                TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID())).id());
        var id = UUID.randomUUID();

        create();
        TestEvents.publish(TOPIC, "c-1", """
                {"id": "%s", "type": "consultation.started.v1", "occurredAt": "2026-11-22T03:00:00Z",
                 "aggregateId": "c-1", "correlationId": "c-1", "actor": {"id": "a", "role": "pharmacist"},
                 "data": {"consultationId": "c-1", "patientId": "%s", "note": "không ghi vào nhật ký"}}
                """.formatted(id, UUID.randomUUID()));

        var record = log.awaitRecord(id);
        assertThat(record.get("action").asString()).isEqualTo("consultation.started");
        assertThat(record.get("objectType").asString()).isEqualTo("consultation");
        assertThat(record.toString()).doesNotContain("không ghi");
    }

    private static void create() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaServer.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }
}
