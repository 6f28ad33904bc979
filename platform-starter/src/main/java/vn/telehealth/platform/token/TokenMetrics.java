package vn.telehealth.platform.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** {@code telehealth.token.operations} by operation and outcome, and {@code telehealth.token.sessions.used} of {@code .limit}. */
final class TokenMetrics {

    private final MeterRegistry registry;

    TokenMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(Semaphore free, int limit) {
        registry.gauge("telehealth.token.sessions.used", free, semaphore -> limit - semaphore.availablePermits());
        registry.gauge("telehealth.token.sessions.limit", free, semaphore -> limit);
    }

    <T> T time(String operation, Supplier<T> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            T result = work.get();
            outcome = "done";
            return result;
        } catch (TokenUnavailable e) {
            outcome = "unavailable";
            throw e;
        } finally {
            sample.stop(registry.timer("telehealth.token.operations", "operation", operation, "outcome", outcome));
        }
    }
}
