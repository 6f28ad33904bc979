package vn.telehealth.audit.checkpoint;

import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaOperations;
import vn.telehealth.audit.store.StoredCheckpoint;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Topics;
import vn.telehealth.events.audit.v1.CheckpointSigned;
import vn.telehealth.platform.outbox.EnvelopeFactory;
import vn.telehealth.platform.problem.Unavailable;

/** Publishes checkpoints, so that others hold a copy of what the log has committed to. */
final class CheckpointPublisher {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaOperations<String, String> kafka;
    private final EnvelopeFactory envelopes;

    CheckpointPublisher(KafkaOperations<String, String> kafka, EnvelopeFactory envelopes) {
        this.kafka = kafka;
        this.envelopes = envelopes;
    }

    /**
     * @throws Unavailable when Kafka does not take it; publishing twice does no harm
     */
    void publish(StoredCheckpoint stored) {
        var checkpoint = stored.signed().checkpoint();
        var event = new CheckpointSigned(
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root().bytes()),
                stored.signed().note());
        try {
            kafka.send(Topics.CHECKPOINT, event.correlationId(), EventJson.write(envelopes.wrap(event)))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the topic of checkpoints", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("the topic of checkpoints", e);
        }
    }
}
