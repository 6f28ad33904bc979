package vn.telehealth.test.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Ids;
import vn.telehealth.test.server.KafkaServer;

/** Publishes events as another service would, and reads topics. */
public final class TestEvents {

    private TestEvents() {}

    /** An envelope as the outbox of another service would make it. */
    public static <E extends Event> EventEnvelope<E> envelope(E event) {
        return new EventEnvelope<>(
                Ids.next(),
                EventCatalogue.typeOf(event.getClass()),
                Instant.now(),
                event.aggregateId(),
                event.correlationId(),
                null,
                EventActor.service("test"),
                "127.0.0.1",
                event);
    }

    /** Publishes the event and returns its envelope, to be sent again where a test wants a double. */
    public static <E extends Event> EventEnvelope<E> publish(E event) {
        EventEnvelope<E> envelope = envelope(event);
        publish(envelope);
        return envelope;
    }

    public static void publish(EventEnvelope<?> envelope) {
        publish(
                EventCatalogue.topicOf(envelope.data().getClass()),
                envelope.correlationId(),
                EventJson.write(envelope));
    }

    /** Publishes in a trace, as Debezium does with an outbox. */
    public static void publish(EventEnvelope<?> envelope, String traceparent) {
        ProducerRecord<String, String> record = new ProducerRecord<>(
                EventCatalogue.topicOf(envelope.data().getClass()),
                envelope.correlationId(),
                EventJson.write(envelope));
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    /** Publishes any text. */
    public static void publish(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** Publishes records of any bytes, in their order. */
    public static void publishBytes(List<ProducerRecord<byte[], byte[]>> records) {
        send(records, new ByteArraySerializer());
    }

    private static void send(ProducerRecord<String, String> record) {
        send(List.of(record), new StringSerializer());
    }

    private static <T> void send(List<ProducerRecord<T, T>> records, Serializer<T> serializer) {
        try (KafkaProducer<T, T> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrapServers(), "acks", "all"), serializer, serializer)) {
            for (ProducerRecord<T, T> record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a topic at this moment. */
    public static List<ConsumerRecord<String, String>> read(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
