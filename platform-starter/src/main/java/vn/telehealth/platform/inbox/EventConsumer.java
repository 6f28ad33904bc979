package vn.telehealth.platform.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;

/**
 * What a service does with the events of one topic. As a bean it gets a Kafka listener: each record is one transaction that
 * begins with the inbox, so that an event has its effect once; events without a handler are passed over.
 */
public final class EventConsumer {

    private final String name;
    private final String topic;
    private final Map<Class<? extends Event>, BiConsumer<? super Event, EventEnvelope<?>>> handlers =
            new LinkedHashMap<>();

    private EventConsumer(String name, String topic) {
        this.name = name;
        this.topic = topic;
    }

    /** @param name consumer group and inbox name, unique in the fleet: {@code <service>.<topic>} */
    public static EventConsumer named(String name, String topic) {
        return new EventConsumer(name, topic);
    }

    /** Adds the handler of one type of event. */
    public <E extends Event> EventConsumer on(Class<E> event, BiConsumer<E, EventEnvelope<?>> handler) {
        if (!EventCatalogue.topicOf(event).equals(topic)) {
            throw new IllegalArgumentException(event.getSimpleName() + " does not travel on " + topic);
        }
        handlers.put(event, (data, envelope) -> handler.accept(event.cast(data), envelope));
        return this;
    }

    String name() {
        return name;
    }

    String topic() {
        return topic;
    }

    boolean handles(EventEnvelope<?> envelope) {
        return handlers.containsKey(envelope.data().getClass());
    }

    void handle(EventEnvelope<?> envelope) {
        BiConsumer<? super Event, EventEnvelope<?>> handler =
                handlers.get(envelope.data().getClass());
        if (handler != null) {
            handler.accept(envelope.data(), envelope);
        }
    }
}
