package vn.telehealth.platform.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.platform.context.TraceIds;

/** The table {@code outbox}, which Debezium reads from the write-ahead log. */
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final EnvelopeFactory envelopes;
    private final TraceIds traceIds;

    JdbcOutbox(JdbcClient jdbc, EnvelopeFactory envelopes, TraceIds traceIds) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
        this.traceIds = traceIds;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Event event) {
        EventEnvelope<Event> envelope = envelopes.wrap(event);
        jdbc.sql("""
                        insert into outbox (id, topic, event_key, type, payload, traceparent)
                        values (:id, :topic, :key, :type, :payload, :traceparent)""")
                .param("id", envelope.id())
                .param("topic", EventCatalogue.topicOf(event.getClass()))
                .param("key", event.correlationId())
                .param("type", envelope.type())
                .param("payload", EventJson.write(envelope))
                .param("traceparent", traceIds.traceparent().orElse(null))
                .update();
    }
}
