package vn.telehealth.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic. */
final class Consumed {

    private Consumed() {}

    /** The ids of all committed records, read up to the present end. */
    static List<UUID> from(LocalStack stack, String topic) {
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + Port.KAFKA.at(stack.settings()),
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<UUID> ids = new ArrayList<>();
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> ids.add(UUID.fromString(
                                new String(record.headers().lastHeader("id").value(), StandardCharsets.UTF_8))));
            }
            return ids;
        }
    }
}
