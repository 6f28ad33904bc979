package vn.telehealth.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** What happens once in a visit, or never. */
    private static final Set<String> ONCE = Set.of(
            "appointment.created.v1",
            "appointment.cancelled.v1",
            "appointment.fulfilled.v1",
            "appointment.compensated.v1",
            "examination.opened.v1",
            "examination.compensated.v1",
            "prescription.compensated.v1");

    private static final Set<String> ENDS = Set.of("appointment.fulfilled.v1", "appointment.compensated.v1");
    private static final Set<String> WANT_AN_END = Set.of("examination.completed.v1", "appointment.cancelled.v1");

    private static final JsonMapper JSON = new JsonMapper();

    static Wire read(LocalStack stack) {
        List<JsonNode> events = new ArrayList<>();
        List<String> deadLetters = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records(Port.KAFKA.at(stack.settings()))) {
            if (record.topic().endsWith(".dlt")) {
                deadLetters.add(record.topic() + ": " + record.value());
            } else {
                events.add(JSON.readTree(record.value()));
            }
        }
        return new Wire(events, deadLetters);
    }

    /** Ids of all events that are more than a copy of what the audit log says itself. */
    Set<String> idsForTheLog() {
        return events.stream()
                .filter(event -> !event.path("type").asString().startsWith("checkpoint."))
                .map(event -> event.path("id").asString())
                .collect(Collectors.toSet());
    }

    /** Ids that an outbox published more than once. */
    Set<String> doubledIds() {
        Set<String> seen = new TreeSet<>();
        return events.stream()
                .filter(event -> !mayBeSentAgain(event))
                .map(event -> event.path("id").asString())
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
    }

    /** What the audit-log service sends after a crash as it did before, under the same id; the log takes each id once. */
    private static boolean mayBeSentAgain(JsonNode event) {
        return event.path("type").asString().startsWith("checkpoint.")
                || event.at("/data/action").asString("").startsWith("identity.");
    }

    /** Visits that were examined or cancelled and are neither completed nor compensated. */
    Set<String> sagasWithoutEnd() {
        return sagas().entrySet().stream()
                .filter(saga -> saga.getValue().keySet().stream().anyMatch(WANT_AN_END::contains))
                .filter(saga -> saga.getValue().keySet().stream().noneMatch(ENDS::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Visits with a step that happened twice, or with an effect whose cause is missing; with all their steps. */
    Set<String> sagasOutOfStep() {
        return sagas().entrySet().stream()
                .filter(saga -> outOfStep(saga.getValue()))
                .map(saga -> saga.getKey() + " " + saga.getValue())
                .collect(Collectors.toSet());
    }

    private static boolean outOfStep(Map<String, Integer> steps) {
        return ONCE.stream().anyMatch(step -> steps.getOrDefault(step, 0) > 1)
                || !steps.containsKey("appointment.created.v1")
                || !steps.containsKey("examination.opened.v1")
                || steps.getOrDefault("prescription.created.v1", 0) > steps.getOrDefault("prescription.drafted.v1", 0);
    }

    /** How often each step happened, by visit. */
    private Map<String, Map<String, Integer>> sagas() {
        Map<String, Map<String, Integer>> sagas = new HashMap<>();
        for (JsonNode event : events) {
            String type = event.path("type").asString();
            if (type.matches("(appointment|examination|prescription)\\..*")) {
                sagas.computeIfAbsent(event.path("correlationId").asString(), id -> new HashMap<>())
                        .merge(type, 1, Integer::sum);
            }
        }
        return sagas;
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
