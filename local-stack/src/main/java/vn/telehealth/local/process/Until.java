package vn.telehealth.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what nothing announces: a process that ends, a port that becomes free, a server that answers. */
public final class Until {

    private static final long PAUSE_MILLIS = 50;

    private Until() {}

    /** @return whether it came true in time; asked at least once, and again every 50 ms */
    public static boolean holds(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
