package vn.telehealth.platform.token;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out sessions, a bounded number at once, and connects anew when the token was away.
 *
 * <p>A refused PIN is never tried again: hardware locks itself after a few attempts.
 */
final class TokenAccess {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAccess.class);

    private final TokenProperties properties;
    private final Semaphore free;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable TokenConnection connection;
    private long generation;
    private @Nullable Failure failure;

    TokenAccess(TokenProperties properties) {
        this.properties = properties;
        this.free = new Semaphore(properties.sessions(), true);
    }

    private record Failure(RuntimeException cause, long at, boolean lasting) {}

    Semaphore free() {
        return free;
    }

    /** @throws TokenUnavailable when the operation cannot be done now */
    <T> T run(TokenConnection.Operation<T> operation) {
        acquire();
        try {
            TokenConnection current = connected(null);
            try {
                return current.run(operation);
            } catch (CryptokiException e) {
                LOG.info("token {}: {}; connecting anew", properties.label(), e.getMessage());
                return again(operation, current);
            }
        } finally {
            free.release();
        }
    }

    private <T> T again(TokenConnection.Operation<T> operation, TokenConnection broken) {
        TokenConnection fresh = connected(broken);
        try {
            return fresh.run(operation);
        } catch (CryptokiException e) {
            throw fail(e);
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(properties.sessionTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable("all " + properties.sessions() + " sessions are busy", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while waiting for a session", e);
        }
    }

    private TokenConnection connected(@Nullable TokenConnection broken) {
        TokenConnection now = connection;
        if (now != null && now != broken) {
            return now;
        }
        connecting.lock();
        try {
            now = connection;
            return now != null && now != broken ? now : connect(now);
        } finally {
            connecting.unlock();
        }
    }

    private TokenConnection connect(@Nullable TokenConnection broken) {
        Failure last = failure;
        if (last != null
                && (last.lasting()
                        || System.nanoTime() - last.at()
                                < properties.retryInterval().toNanos())) {
            throw unavailable(last.cause().getMessage(), last.cause());
        }
        connection = null;
        try {
            TokenConnection fresh = open(broken == null ? generation : broken.generation());
            connection = fresh;
            failure = null;
            return fresh;
        } catch (CryptokiException | IllegalArgumentException e) {
            throw fail(e);
        }
    }

    private TokenConnection open(long known) {
        CryptokiModule module = CryptokiModule.of(properties.library());
        generation = module.restart(known);
        try {
            return TokenConnection.open(module, generation, properties);
        } catch (CryptokiException e) {
            if (known != 0 || e.code() == CryptokiException.PIN_INCORRECT) {
                throw e;
            }
            // the library may have been initialised before this token was there
            generation = module.restart(generation);
            return TokenConnection.open(module, generation, properties);
        }
    }

    private TokenUnavailable fail(RuntimeException cause) {
        boolean lasting = cause instanceof CryptokiException e && e.code() == CryptokiException.PIN_INCORRECT;
        connecting.lock();
        try {
            failure = new Failure(cause, System.nanoTime(), lasting);
        } finally {
            connecting.unlock();
        }
        LOG.warn("token {} is not available: {}", properties.label(), cause.getMessage());
        return unavailable(cause.getMessage(), cause);
    }

    private TokenUnavailable unavailable(@Nullable String why, @Nullable Throwable cause) {
        return new TokenUnavailable(properties.label(), String.valueOf(why), properties.retryInterval(), cause);
    }

    void close() {
        TokenConnection open = connection;
        if (open != null) {
            open.close();
        }
    }
}
