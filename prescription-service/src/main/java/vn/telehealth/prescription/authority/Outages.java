package vn.telehealth.prescription.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Spares a service that did not answer, and its callers the wait: for a while it is not asked at all. */
final class Outages {

    private final Clock clock;
    private final Duration pause;
    private final AtomicReference<Instant> askAgain = new AtomicReference<>(Instant.MIN);

    Outages(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** @throws AuthorityUnavailable at once while the service is spared */
    <T> T ask(Supplier<T> question) {
        Instant now = clock.instant();
        if (now.isBefore(askAgain.get())) {
            throw new AuthorityUnavailable("it did not answer a moment ago");
        }
        try {
            return question.get();
        } catch (AuthorityUnavailable e) {
            if (e.silent()) {
                askAgain.set(clock.instant().plus(pause));
            }
            throw e;
        }
    }
}
