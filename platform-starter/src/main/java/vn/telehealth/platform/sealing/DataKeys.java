package vn.telehealth.platform.sealing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data keys, unwrapped and kept for a bounded time. Wrapped ones are remembered without bound, so that whoever maps a row
 * never asks for a second connection to the database while holding one.
 */
final class DataKeys {

    private final DataKeyTable table;
    private final KeyMaker maker;
    private final KeyWrap wrap;
    private final SealingProperties properties;
    private final Clock clock;
    private final Map<Purpose, Active> active = new ConcurrentHashMap<>();
    private final Map<Integer, Opened> opened = new ConcurrentHashMap<>();
    private volatile Map<Integer, StoredKey> stored = Map.of();

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
        StoredKey found = table.active(purpose).orElseGet(() -> maker.first(purpose));
        DataKey key = get(found);
        active.put(purpose, new Active(key.id(), now.plus(properties.activeLifetime())));
        return key;
    }

    /** @throws IllegalArgumentException when there is no such key */
    DataKey get(int id) {
        Opened known = opened.get(id);
        if (known != null && isOpen(known)) {
            return known.key();
        }
        StoredKey found = Optional.ofNullable(stored.get(id))
                .or(() -> table.find(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no data key " + id));
        return get(found);
    }

    /** Of all who need it at once, one has the token unwrap it. */
    DataKey get(StoredKey found) {
        return Objects.requireNonNull(opened.compute(
                        found.id(), (id, known) -> known != null && isOpen(known) ? known : unwrapped(found)))
                .key();
    }

    /** Remembers all keys there are. */
    void learn(List<StoredKey> all) {
        stored = all.stream().collect(Collectors.toUnmodifiableMap(StoredKey::id, Function.identity()));
    }

    /** Lets go of keys whose time has run out, also of those that nobody asks for any more. */
    void forgetExpired() {
        opened.values().removeIf(key -> !isOpen(key));
    }

    private boolean isOpen(Opened key) {
        return clock.instant().isBefore(key.until());
    }

    private Opened unwrapped(StoredKey found) {
        return new Opened(
                new DataKey(found.id(), secret(found)), clock.instant().plus(properties.keyLifetime()));
    }

    private byte @Nullable [] secret(StoredKey found) {
        if (found.purpose() != Purpose.PLAIN) {
            return wrap.unwrap(found);
        }
        if (!properties.opensUnsealed()) {
            throw new IllegalArgumentException("never sealed, and telehealth.sealing.opens-unsealed is off");
        }
        return null;
    }
}
