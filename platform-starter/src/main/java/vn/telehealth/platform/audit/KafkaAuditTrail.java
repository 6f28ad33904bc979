package vn.telehealth.platform.audit;

import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.platform.outbox.EnvelopeFactory;

/** Audits straight to Kafka, for services without an outbox. */
final class KafkaAuditTrail implements AuditTrail {

    private final DirectEvents events;
    private final EnvelopeFactory envelopes;

    KafkaAuditTrail(DirectEvents events, EnvelopeFactory envelopes) {
        this.events = events;
        this.envelopes = envelopes;
    }

    @Override
    public void record(AuditEntry entry) {
        events.send(envelopes.wrap(entry.toEvent()));
    }
}
