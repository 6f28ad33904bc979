package vn.telehealth.e2e.faults.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.supply.Supplies;

/** Reads Kafka with a plain consumer of committed records. */
public record Topics(Supplies supplies) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DEAD = ".dlt";

    /** Everything that was ever published; letters laid aside are told apart by their topic. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(300)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<Published> events(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> !record.topic().endsWith(DEAD))
                .map(Topics::event)
                .toList();
    }

    public static List<String> deadLetters(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> record.topic().endsWith(DEAD))
                .map(record -> record.topic() + ": " + header(record, "type") + " "
                        + header(record, "kafka_dlt-exception-message"))
                .toList();
    }

    /** Records that consumers have not confirmed yet, by consumer group; marks of transactions are none. */
    public Map<String, Long> lags() throws ExecutionException, InterruptedException {
        Map<String, Long> lags = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                Admin admin = Admin.create(connection())) {
            for (GroupListing group : admin.listGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                lags.put(group.groupId(), behind(consumer, committed));
            }
        }
        return lags;
    }

    private static long behind(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        committed.forEach((partition, offset) -> {
            long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
            if (offset.offset() < end) {
                ends.put(partition, end);
            }
        });
        consumer.assign(ends.keySet());
        committed.forEach((partition, offset) -> {
            if (ends.containsKey(partition)) {
                consumer.seek(partition, offset.offset());
            }
        });
        long records = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records += consumer.poll(Duration.ofMillis(100)).count();
        }
        return records;
    }

    private static Published event(ConsumerRecord<byte[], byte[]> record) {
        String traceparent = header(record, "traceparent");
        return new Published(
                record.topic(),
                traceparent.length() > 35 ? traceparent.substring(3, 35) : "",
                sha256(record.value()),
                JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(info -> info.topic().matches("[a-z]+(\\.dlt)?"))
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(connection(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> connection() {
        return Map.of(
                "bootstrap.servers",
                KafkaServer.bootstrap(supplies),
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                20);
    }
}
