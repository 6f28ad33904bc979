package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.supply.Supplies;

/** A record's bare way: produced with {@code acks=all}, consumed by a reader of committed records. */
final class ProduceConsume implements AutoCloseable {

    private static final String TOPIC = "bench-records";
    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final BlockingQueue<String> arrived = new ArrayBlockingQueue<>(1);
    private final String payload;

    /** @param bytes of the record */
    ProduceConsume(Supplies supplies, int bytes) throws ExecutionException, InterruptedException {
        Map<String, Object> broker = Map.of("bootstrap.servers", KafkaServer.bootstrap(supplies));
        admin = Admin.create(broker);
        admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrap(supplies), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrap(supplies), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        payload = "x".repeat(bytes);
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        reading.submit(this::read);
    }

    void pass() throws InterruptedException {
        producer.send(new ProducerRecord<>(TOPIC, payload));
        if (arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("the record did not arrive");
        }
    }

    private void read() {
        while (!Thread.currentThread().isInterrupted()) {
            consumer.poll(Duration.ofSeconds(1)).forEach(one -> arrived.add(one.value()));
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        reading.shutdownNow();
        producer.close();
        admin.deleteTopics(Set.of(TOPIC));
        admin.close();
    }
}
