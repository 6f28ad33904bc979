package vn.telehealth.platform.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.context.EventContext;
import vn.telehealth.platform.context.EventContexts;

/** Wraps events with what the envelope wants to know. */
public final class EnvelopeFactory {

    private final EventContexts contexts;
    private final Clock clock;

    public EnvelopeFactory(EventContexts contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    public <E extends Event> EventEnvelope<E> wrap(E event) {
        return wrap(event, contexts.current());
    }

    /** Wraps with a context that the caller knows better than the thread. */
    public <E extends Event> EventEnvelope<E> wrap(E event, EventContext context) {
        return new EventEnvelope<>(
                Ids.next(),
                EventCatalogue.typeOf(event.getClass()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                event.aggregateId(),
                event.correlationId(),
                context.causationId(),
                context.actor(),
                context.sourceIp(),
                event);
    }
}
