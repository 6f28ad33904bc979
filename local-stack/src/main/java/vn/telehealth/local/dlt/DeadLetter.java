package vn.telehealth.local.dlt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import vn.telehealth.local.setup.Topics;

/** A record that was laid aside, as it stands in the topic of dead letters. */
public record DeadLetter(ConsumerRecord<byte[], byte[]> letter) {

    private static final String MARK = "kafka_dlt-";

    /** Where it came from and goes back to. */
    public String topic() {
        return header(MARK + "original-topic")
                .orElseGet(() -> letter.topic().substring(0, letter.topic().length() - Topics.DEAD.length()));
    }

    /** The event's id; where the record had none, which may be why it is here, its place. */
    public String id() {
        return header("id").orElseGet(() -> partition() + "@" + offset());
    }

    public Optional<String> type() {
        return header("type");
    }

    /** The consumer that could not process it. */
    public Optional<String> consumer() {
        return header(MARK + "original-consumer-group");
    }

    /** What the consumer ran into. */
    public String reason() {
        return header(MARK + "exception-cause-fqcn")
                        .or(() -> header(MARK + "exception-fqcn"))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .orElse("?")
                + header(MARK + "exception-message")
                        .map(message -> ": " + message.lines().findFirst().orElse(""))
                        .orElse("");
    }

    public Instant laidAsideAt() {
        return Instant.ofEpochMilli(letter.timestamp());
    }

    TopicPartition partition() {
        return new TopicPartition(letter.topic(), letter.partition());
    }

    long offset() {
        return letter.offset();
    }

    /** The record as it was before it was laid aside. */
    ProducerRecord<byte[], byte[]> revived() {
        List<Header> headers = new ArrayList<>();
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(MARK)) {
                headers.add(header);
            }
        });
        return new ProducerRecord<>(topic(), null, letter.key(), letter.value(), headers);
    }

    private Optional<String> header(String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
