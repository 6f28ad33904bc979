package vn.telehealth.appointment.booking.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.StuckSagas;

/** {@code telehealth.saga.stuck} and {@code telehealth.saga.stuck.age}, asked of the database at each scrape. */
@Component
class StuckSagaMetrics implements MeterBinder {

    private final StuckSagas stuck;
    private final Clock clock;

    StuckSagaMetrics(StuckSagas stuck, Clock clock) {
        this.stuck = stuck;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("telehealth.saga.stuck", this, StuckSagaMetrics::count)
                .description("Sagas whose next step is overdue")
                .register(registry);
        TimeGauge.builder("telehealth.saga.stuck.age", this, TimeUnit.MILLISECONDS, StuckSagaMetrics::ageMillis)
                .description("How long the step that is overdue longest has been so")
                .register(registry);
    }

    private double count() {
        return stuck.count(clock.instant());
    }

    private double ageMillis() {
        Instant now = clock.instant();
        return stuck.oldestDue(now)
                .map(due -> Duration.between(due, now).toMillis())
                .orElse(0L);
    }
}
