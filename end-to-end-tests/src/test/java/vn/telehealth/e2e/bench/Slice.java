package vn.telehealth.e2e.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * One arm in one round.
 *
 * @param latencies in nanoseconds
 */
record Slice(Histogram latencies, Duration took) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    double perSecond() {
        return latencies.getTotalCount() * NANOS_PER_SECOND / took.toNanos();
    }

    /** In milliseconds. */
    double percentile(double percent) {
        return latencies.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }
}
