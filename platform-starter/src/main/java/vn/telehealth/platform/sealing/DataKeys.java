package vn.telehealth.platform.sealing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The data keys, unwrapped and kept for a bounded time. */
final class DataKeys {

    private final DataKeyTable table;
    private final KeyMaker maker;
    private final KeyWrap wrap;
    private final SealingProperties properties;
    private final Clock clock;
    private final Map<Purpose, Active> active = new ConcurrentHashMap<>();
    private final Map<Integer, Opened> opened = new ConcurrentHashMap<>();

    DataKeys(DataKeyTable table, KeyMaker maker, KeyWrap wrap, SealingProperties properties, Clock clock) {
        this.table = table;
        this.maker = maker;
        this.wrap = wrap;
        this.properties = properties;
        this.clock = clock;
    }

    private record Active(int id, Instant until) {}

    private record Opened(DataKey key, Instant until) {}

    /** The key to seal with now. */
    DataKey active(Purpose purpose) {
        Instant now = clock.instant();
        Active known = active.get(purpose);
        if (known != null && now.isBefore(known.until())) {
            return get(known.id());
        }
        StoredKey stored = table.active(purpose).orElseGet(() -> maker.first(purpose));
        DataKey key = get(stored);
        active.put(purpose, new Active(key.id(), now.plus(properties.activeLifetime())));
        return key;
    }

    /** @throws IllegalArgumentException when there is no such key */
    DataKey get(int id) {
        Opened known = opened.get(id);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.key();
        }
        return unwrap(table.find(id).orElseThrow(() -> new IllegalArgumentException("there is no data key " + id)));
    }

    DataKey get(StoredKey stored) {
        Opened known = opened.get(stored.id());
        return known != null && clock.instant().isBefore(known.until()) ? known.key() : unwrap(stored);
    }

    /** Lets go of keys whose time has run out, also of those that nobody asks for any more. */
    void forgetExpired() {
        Instant now = clock.instant();
        opened.values().removeIf(key -> !now.isBefore(key.until()));
    }

    private DataKey unwrap(StoredKey stored) {
        DataKey key = new DataKey(stored.id(), stored.purpose() == Purpose.PLAIN ? null : wrap.unwrap(stored));
        opened.put(stored.id(), new Opened(key, clock.instant().plus(properties.keyLifetime())));
        return key;
    }
}
