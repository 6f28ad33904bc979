package vn.telehealth.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of aggregates and events. */
public final class Ids {

    private Ids() {}

    /** A new UUID version 7 (RFC 9562): ordered by time, so that indexes stay dense. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
