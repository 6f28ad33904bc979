package vn.telehealth.audit.signin;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.core.KafkaOperations;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Topics;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.platform.problem.Unavailable;

/** Sends audited operations whose envelope is known already. */
final class OperationSender {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaOperations<String, String> kafka;

    OperationSender(KafkaOperations<String, String> kafka) {
        this.kafka = kafka;
    }

    /**
     * @throws Unavailable when Kafka does not take it; sending twice does no harm
     */
    void send(EventEnvelope<OperationAudited> envelope) {
        try {
            kafka.send(Topics.AUDIT, envelope.correlationId(), EventJson.write(envelope))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the topic of audited operations", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable("the topic of audited operations", e);
        }
    }
}
