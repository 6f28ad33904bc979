package vn.telehealth.audit.checkpoint;

import java.util.HexFormat;
import vn.telehealth.audit.store.StoredCheckpoint;
import vn.telehealth.events.audit.v1.CheckpointSigned;
import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.platform.outbox.EnvelopeFactory;

/** Publishes checkpoints, so that others hold a copy of what the log has committed to. */
final class CheckpointPublisher {

    private final DirectEvents events;
    private final EnvelopeFactory envelopes;

    CheckpointPublisher(DirectEvents events, EnvelopeFactory envelopes) {
        this.events = events;
        this.envelopes = envelopes;
    }

    /**
     * @throws vn.telehealth.platform.problem.Unavailable when Kafka does not take it; publishing twice does no harm
     */
    void publish(StoredCheckpoint stored) {
        var checkpoint = stored.signed().checkpoint();
        events.send(envelopes.wrap(new CheckpointSigned(
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root().bytes()),
                stored.signed().note())));
    }
}
