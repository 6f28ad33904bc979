package vn.telehealth.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it travels.
 *
 * @param id unique; consumers remember it
 * @param type logical type, see {@link EventType}
 * @param occurredAt when the change was made
 * @param aggregateId see {@link Event#aggregateId()}
 * @param correlationId see {@link Event#correlationId()}
 * @param causationId id of the event that led to this one, where there was one
 * @param actor who caused it; passed on along the saga
 * @param sourceIp where the causing request came from, where there was one
 * @param data the event itself
 */
public record EventEnvelope<E extends Event>(
        UUID id,
        String type,
        Instant occurredAt,
        String aggregateId,
        String correlationId,
        @Nullable UUID causationId,
        EventActor actor,
        @Nullable String sourceIp,
        E data) {

    public EventEnvelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(data, "data");
    }
}
