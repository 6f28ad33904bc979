package vn.telehealth.test.server;

import java.util.stream.Stream;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.telehealth.events.Topics;

/** A real Kafka broker with all topics and their dead letters, one for all tests of a JVM. */
public final class KafkaServer {

    private static final int PARTITIONS = 3;
    private static final EmbeddedKafkaKraftBroker BROKER = start();

    private KafkaServer() {}

    public static String bootstrapServers() {
        return BROKER.getBrokersAsString();
    }

    private static EmbeddedKafkaKraftBroker start() {
        String[] topics = Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLettersOf(topic)))
                .toArray(String[]::new);
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics);
        broker.brokerProperty("auto.create.topics.enable", "false");
        // For dead letters, as local-stack has it for their topics alone.
        broker.brokerProperty("message.max.bytes", "4194304");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.afterPropertiesSet();
        return broker;
    }
}
