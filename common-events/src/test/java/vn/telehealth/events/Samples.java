package vn.telehealth.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One example of each event, every field filled. */
final class Samples {

    private static final UUID ID = UUID.fromString("0199f3a4-0000-7000-8000-000000000001");
    private static final Instant TIME = Instant.parse("2026-11-22T02:15:04.123456Z");

    private Samples() {}

    static EventEnvelope<?> envelopeOf(Class<? extends Event> type) {
        Event event = (Event) sampleOf(type);
        return new EventEnvelope<>(
                ID,
                EventCatalogue.typeOf(type),
                TIME,
                event.aggregateId(),
                event.correlationId(),
                ID,
                new EventActor(ID.toString(), "physician", "telehealth-web"),
                "203.0.113.7",
                event);
    }

    private static Object sampleOf(Class<?> type) {
        if (type == UUID.class) {
            return ID;
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == int.class) {
            return 2;
        }
        if (type == long.class) {
            return 3L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return recordOf(type);
        }
        throw new IllegalArgumentException("no sample for " + type);
    }

    private static Object recordOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> sampleOf(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sampleOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? List.of(sampleOf(generic.getActualTypeArguments()[0]))
                    : Map.of("name", "code");
        }
        return sampleOf((Class<?>) type);
    }
}
