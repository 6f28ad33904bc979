package vn.telehealth.platform.context;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventEnvelope;

/**
 * Whom and what a new event is owed to.
 *
 * @param causationId id of the consumed event, where one is being consumed
 * @param sourceIp address of the first cause
 */
public record EventContext(
        EventActor actor,
        @Nullable UUID causationId,
        @Nullable String sourceIp) {

    private static final ThreadLocal<EventContext> CONSUMED = new ThreadLocal<>();

    /** Does the work in the context of a consumed event: its actor and address pass on. */
    public static void during(EventEnvelope<?> cause, Runnable work) {
        CONSUMED.set(new EventContext(cause.actor(), cause.id(), cause.sourceIp()));
        try {
            work.run();
        } finally {
            CONSUMED.remove();
        }
    }

    /** The context of the consumed event that the thread works on. */
    public static Optional<EventContext> consumed() {
        return Optional.ofNullable(CONSUMED.get());
    }
}
