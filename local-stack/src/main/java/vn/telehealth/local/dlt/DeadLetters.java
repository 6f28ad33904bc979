package vn.telehealth.local.dlt;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.setup.Topics;
import vn.telehealth.local.supply.Supplies;

/**
 * Dead letters that wait, and their way back: a replay sends the record to its topic again and marks the letter as
 * replayed, both in one transaction. Consumers that had processed the event know its id and skip it.
 */
public final class DeadLetters implements AutoCloseable {

    private static final String GROUP = "telehealth-dlt-replay";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplies supplies;
    private final Consumer<byte[], byte[]> consumer;

    public DeadLetters(Supplies supplies) {
        this.supplies = supplies;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KafkaServer.bootstrap(supplies),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Letters that have not been replayed, oldest first within a partition.
     *
     * @param topic the topic they came from; empty for all
     */
    public List<DeadLetter> waiting(Optional<String> topic) throws IOException {
        Set<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Progressed> progress = progress(partitions);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition,
                Math.max(
                        starts.getOrDefault(partition, 0L),
                        progress.getOrDefault(partition, Progressed.of(null)).before())));
        List<DeadLetter> letters = new ArrayList<>();
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(letter -> letters.add(new DeadLetter(letter)));
        }
        letters.removeIf(letter ->
                progress.getOrDefault(letter.partition(), Progressed.of(null)).has(letter.offset()));
        return letters;
    }

    /**
     * @param id the event to replay; empty for all that wait
     * @return what was replayed
     */
    public List<DeadLetter> replay(Optional<String> topic, Optional<String> id) throws IOException {
        List<DeadLetter> waiting = waiting(topic);
        List<DeadLetter> chosen = chosen(waiting, id);
        if (!chosen.isEmpty()) {
            send(chosen, positions(chosen, waiting));
        }
        return chosen;
    }

    /**
     * Lets a letter wait no longer without sending it anywhere: for what no consumer will ever read.
     *
     * @return what was given up; the topic keeps it until its retention ends
     */
    public List<DeadLetter> drop(String id) throws IOException {
        List<DeadLetter> waiting = waiting(Optional.empty());
        List<DeadLetter> chosen = chosen(waiting, Optional.of(id));
        if (!chosen.isEmpty()) {
            consumer.commitSync(positions(chosen, waiting));
        }
        return chosen;
    }

    private static List<DeadLetter> chosen(List<DeadLetter> waiting, Optional<String> id) {
        return waiting.stream()
                .filter(letter -> id.isEmpty() || letter.id().equals(id.get()))
                .toList();
    }

    private void send(List<DeadLetter> chosen, Map<TopicPartition, OffsetAndMetadata> positions) {
        Map<String, Object> configuration = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KafkaServer.bootstrap(supplies),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                GROUP);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (DeadLetter letter : chosen) {
                // Whether it arrived is told by the commit.
                var unused = producer.send(letter.revived());
            }
            producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(List<DeadLetter> chosen, List<DeadLetter> waiting) {
        Set<TopicPartition> touched = chosen.stream().map(DeadLetter::partition).collect(Collectors.toSet());
        Map<TopicPartition, Progressed> progress = progress(touched);
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : touched) {
            positions.put(
                    partition,
                    progress.getOrDefault(partition, Progressed.of(null))
                            .and(offsets(chosen, partition), offsets(waiting, partition), consumer.position(partition))
                            .committed());
        }
        return positions;
    }

    private static Set<Long> offsets(Collection<DeadLetter> letters, TopicPartition partition) {
        return letters.stream()
                .filter(letter -> letter.partition().equals(partition))
                .map(DeadLetter::offset)
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Progressed> progress(Set<TopicPartition> partitions) {
        Map<TopicPartition, Progressed> progress = new HashMap<>();
        consumer.committed(partitions)
                .forEach((partition, committed) -> progress.put(partition, Progressed.of(committed)));
        return progress;
    }

    private Set<TopicPartition> partitions(Optional<String> topic) throws IOException {
        Set<String> dead = Topics.wanted(supplies.settings()).keySet().stream()
                .filter(name -> name.endsWith(Topics.DEAD))
                .filter(name -> topic.isEmpty() || name.equals(topic.get() + Topics.DEAD))
                .collect(Collectors.toSet());
        if (dead.isEmpty()) {
            throw new StackFailure(
                    "There is no topic " + topic.orElse("") + "; deploy/kafka/topics.properties names them.");
        }
        return dead.stream()
                .flatMap(name -> consumer.partitionsFor(name).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
