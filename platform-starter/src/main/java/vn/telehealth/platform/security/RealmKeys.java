package vn.telehealth.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The realm's public keys. Known keys serve without waiting: when they grow old they are read anew in the background, and
 * while the realm does not answer they serve on for a time. Only a token whose key is unknown waits, all such tokens for the
 * same reading: it is no good when the realm does not have its key, and cannot be judged when the realm does not answer.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(RealmKeys.class);

    private final Supplier<JWKSet> realm;
    private final KeyProperties limits;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(new JWKSet(), Instant.EPOCH, Instant.EPOCH, null);

    /** @param realm reads the keys, within bounded time; throws when it cannot */
    RealmKeys(Supplier<JWKSet> realm, KeyProperties limits, Clock clock) {
        this.realm = realm;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws RemoteKeySourceException when no known key fits and the realm does not answer */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Known before = known;
        List<JWK> found = select(selector, before);
        if (!found.isEmpty()) {
            if (isDue(before) && !reading.isLocked()) {
                Thread.ofVirtual().name("realm-keys").start(() -> readAfter(before));
            }
            return found;
        }
        Known after = mayAsk(before) ? readAfter(before) : before;
        found = select(selector, after);
        if (found.isEmpty() && after.failure() != null) {
            throw new RemoteKeySourceException("the realm's keys cannot be read", after.failure());
        }
        return found;
    }

    private List<JWK> select(JWKSelector selector, Known in) {
        return in.readAt().plus(limits.outage()).isAfter(clock.instant()) ? selector.select(in.keys()) : List.of();
    }

    private boolean isDue(Known at) {
        return at.readAt().plus(limits.maxAge()).isBefore(clock.instant()) && mayAsk(at);
    }

    private boolean mayAsk(Known at) {
        return !at.askedAt().plus(limits.pause()).isAfter(clock.instant());
    }

    /** What is known after {@code before}: read now, or by somebody else while this thread waited. */
    private Known readAfter(Known before) {
        reading.lock();
        try {
            if (known == before) {
                known = read(before);
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private Known read(Known before) {
        try {
            JWKSet keys = realm.get();
            Instant now = clock.instant();
            return new Known(keys, now, now, null);
        } catch (RuntimeException e) {
            LOG.warn("the realm's keys cannot be read; those of {} serve on", before.readAt(), e);
            return new Known(before.keys(), before.readAt(), clock.instant(), e);
        }
    }

    /**
     * @param failure why the last reading failed; null when it did not
     */
    private record Known(
            JWKSet keys,
            Instant readAt,
            Instant askedAt,
            @Nullable RuntimeException failure) {}
}
