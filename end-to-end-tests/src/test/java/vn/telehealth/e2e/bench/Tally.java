package vn.telehealth.e2e.bench;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import vn.telehealth.local.client.Answer;

/** What became of requests: how many were served, sent away as they should be, or neither, and how long each waited. */
final class Tally {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Histogram served = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private final Histogram shed = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private final LongAdder wrong = new LongAdder();

    /** @param since when the request was due, in nanoseconds: what a client's own queue costs counts as well */
    void count(Callable<Answer> request, long since) throws Exception {
        String outcome;
        try {
            Answer answer = request.call();
            long took = System.nanoTime() - since;
            outcome = Integer.toString(answer.status());
            if (answer.ok()) {
                served.recordValue(took);
            } else if (isShed(answer)) {
                shed.recordValue(took);
            } else {
                wrong.increment();
            }
        } catch (UncheckedIOException e) {
            outcome = "none";
            wrong.increment();
        }
        outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
    }

    private static boolean isShed(Answer answer) {
        return (answer.status() == 503 || answer.status() == 429)
                && !answer.header("Retry-After").isEmpty();
    }

    long all() {
        return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long served() {
        return served.getTotalCount();
    }

    /** Neither served nor sent away with the word when to come again. */
    long wrong() {
        return wrong.sum();
    }

    @Override
    public String toString() {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    String waits() {
        return "served p50 %.0f ms, p99 %.0f ms; sent away p50 %.0f ms, p99 %.0f ms"
                .formatted(millis(served, 50), millis(served, 99), millis(shed, 50), millis(shed, 99));
    }

    private static double millis(Histogram histogram, double percent) {
        return histogram.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }
}
