package vn.telehealth.audit.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What operators are told about the log. */
final class LogAlerts {

    private final AtomicInteger inconsistent = new AtomicInteger();
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong unsigned = new AtomicLong();

    LogAlerts(MeterRegistry meters) {
        Gauge.builder("telehealth.audit.inconsistent", inconsistent, AtomicInteger::get)
                .description("1 while the log contradicts what it has signed")
                .register(meters);
        Gauge.builder("telehealth.audit.records", size, AtomicLong::get)
                .description("Records in the log")
                .register(meters);
        Gauge.builder("telehealth.audit.records.unsigned", unsigned, AtomicLong::get)
                .description("Records that no checkpoint covers yet; grows while the token is away")
                .register(meters);
    }

    void inconsistent() {
        inconsistent.set(1);
    }

    void consistent() {
        inconsistent.set(0);
    }

    void size(long records, long signed) {
        size.set(records);
        unsigned.set(records - signed);
    }
}
