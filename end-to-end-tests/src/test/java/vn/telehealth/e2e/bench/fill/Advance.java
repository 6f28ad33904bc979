package vn.telehealth.e2e.bench.fill;

import java.time.Duration;
import java.util.Locale;

/** Tells every some seconds how far something has come that takes minutes. Safe for threads. */
public final class Advance {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final String what;
    private final long goal;
    private final long begun = System.nanoTime();
    private long told = begun;

    /** @param what in the plural */
    public Advance(String what, long goal) {
        this.what = what;
        this.goal = goal;
    }

    public synchronized void reached(long number) {
        long now = System.nanoTime();
        if (number < goal && now - told < EVERY.toNanos()) {
            return;
        }
        told = now;
        System.out.printf(
                Locale.ROOT,
                "%,d of %,d %s after %d s%n",
                number,
                goal,
                what,
                Duration.ofNanos(now - begun).toSeconds());
    }
}
