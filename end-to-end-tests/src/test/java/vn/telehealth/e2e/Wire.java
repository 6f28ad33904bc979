package vn.telehealth.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.Port;

/** All that was ever published, judged from outside: this shares no code with the services. */
record Wire(List<JsonNode> events, List<String> deadLetters) {

    /** Sent without an outbox, so perhaps again after a crash; the audit log takes each id once. */
    private static final String AT_LEAST_ONCE = "audit|checkpoint";

    private static final JsonMapper JSON = new JsonMapper();

    static Wire read(LocalStack stack) {
        List<JsonNode> events = new ArrayList<>();
        List<String> deadLetters = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records(Port.KAFKA.at(stack.settings()))) {
            if (record.topic().matches(AT_LEAST_ONCE)) {
                continue;
            }
            if (record.topic().endsWith(".dlt")) {
                deadLetters.add(record.topic() + ": " + record.value());
            } else {
                events.add(JSON.readTree(record.value()));
            }
        }
        return new Wire(events, deadLetters);
    }

    Set<String> doubledIds() {
        Set<String> seen = new TreeSet<>();
        return events.stream()
                .map(event -> event.path("id").asString())
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
    }

    private static List<ConsumerRecord<String, String>> records(int port) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> info.topic().matches("[a-z]+(\\.dlt)?"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(300)).forEach(records::add);
            }
            return records;
        }
    }
}
