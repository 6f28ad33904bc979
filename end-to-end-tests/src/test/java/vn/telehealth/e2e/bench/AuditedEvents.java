package vn.telehealth.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Topics;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.supply.Supplies;

/** Events for the audit log by the thousand: one that came about as usual, each time with an id of its own. */
final class AuditedEvents implements AutoCloseable {

    private static final String TOPIC = "audit";

    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerRecord<byte[], byte[]> model;
    private final String text;
    private final String id;

    AuditedEvents(Supplies supplies) {
        model = new Topics(supplies)
                .records().stream()
                        .filter(record -> record.topic().equals(TOPIC))
                        .findFirst()
                        .orElseThrow();
        text = new String(model.value(), StandardCharsets.UTF_8);
        id = JsonMapper.shared().readTree(text).required("id").asString();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrap(supplies), "acks", "all", "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** They are on the topic when this returns. */
    void publish(int number) {
        for (int i = 0; i < number; i++) {
            UUID own = UUID.randomUUID();
            producer.send(new ProducerRecord<>(
                    TOPIC,
                    null,
                    own.toString().getBytes(StandardCharsets.UTF_8),
                    text.replace(id, own.toString()).getBytes(StandardCharsets.UTF_8),
                    model.headers()));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
