package vn.telehealth.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.Topics;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.context.EventContext;
import vn.telehealth.platform.outbox.EnvelopeFactory;
import vn.telehealth.platform.problem.ProblemType;
import vn.telehealth.platform.security.Actor;

/** Audits what the edge itself refuses. A refusal stands, and is not held up, where Kafka cannot take its record; that is counted. */
@Component
public final class EdgeAudit {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeAudit.class);
    private static final EventActor ANONYMOUS = new EventActor("anonymous", "none", null);

    private final KafkaTemplate<String, String> kafka;
    private final EnvelopeFactory envelopes;
    private final MeterRegistry meters;
    /** One for each refusal, which may wait for Kafka: those that all share, health among them, are few. */
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "audit");

    EdgeAudit(KafkaTemplate<String, String> kafka, EnvelopeFactory envelopes, MeterRegistry meters) {
        this.kafka = kafka;
        this.envelopes = envelopes;
        this.meters = meters;
    }

    /** @param caller absent where no good token was sent */
    public void refused(ServerWebExchange exchange, ProblemType reason, @Nullable Actor caller) {
        OperationAudited denial = AuditEntry.of(
                        "access.denied",
                        "endpoint",
                        exchange.getRequest().getPath().value())
                .outcome(AuditOutcome.DENIED)
                .detail("reason", reason.code())
                .detail("method", exchange.getRequest().getMethod().name())
                .toEvent();
        EventContext context =
                new EventContext(caller == null ? ANONYMOUS : caller.toEventActor(), null, Callers.address(exchange));
        EventEnvelope<OperationAudited> envelope = envelopes.wrap(denial, context);
        Mono.fromFuture(() -> kafka.send(Topics.AUDIT, envelope.correlationId(), EventJson.write(envelope)))
                .subscribeOn(threads)
                .contextCapture()
                .subscribe(sent -> {}, failure -> {
                    meters.counter("telehealth.audit.lost").increment();
                    LOG.error("a refusal could not be audited: {}", denial, failure);
                });
    }
}
