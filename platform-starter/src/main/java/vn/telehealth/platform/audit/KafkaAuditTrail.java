package vn.telehealth.platform.audit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaOperations;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Topics;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.platform.outbox.EnvelopeFactory;
import vn.telehealth.platform.problem.Unavailable;

/** Audits straight to Kafka, for services without an outbox. */
final class KafkaAuditTrail implements AuditTrail {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaOperations<String, String> kafka;
    private final EnvelopeFactory envelopes;

    KafkaAuditTrail(KafkaOperations<String, String> kafka, EnvelopeFactory envelopes) {
        this.kafka = kafka;
        this.envelopes = envelopes;
    }

    @Override
    public void record(AuditEntry entry) {
        EventEnvelope<OperationAudited> envelope = envelopes.wrap(entry.toEvent());
        try {
            kafka.send(Topics.AUDIT, envelope.correlationId(), EventJson.write(envelope))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the audit log", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("the audit log", e);
        }
    }
}
