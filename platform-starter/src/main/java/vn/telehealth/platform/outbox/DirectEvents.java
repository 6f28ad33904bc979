package vn.telehealth.platform.outbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaOperations;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.platform.problem.Unavailable;

/** Events straight to Kafka, for services without a database to keep them in first. */
public final class DirectEvents {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaOperations<String, String> kafka;

    public DirectEvents(KafkaOperations<String, String> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends the event to its topic; it is there when this returns.
     *
     * @throws Unavailable when Kafka does not say so in time: it may be there all the same, and sending the same envelope
     *     again does no harm
     */
    public void send(EventEnvelope<?> envelope) {
        String topic = EventCatalogue.topicOf(envelope.data().getClass());
        try {
            kafka.send(topic, envelope.correlationId(), EventJson.write(envelope))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the topic " + topic, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("the topic " + topic, e);
        }
    }
}
