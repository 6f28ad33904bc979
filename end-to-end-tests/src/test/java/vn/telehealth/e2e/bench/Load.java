package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import vn.telehealth.local.client.Answer;

/**
 * Two kinds of callers: those who wait for an answer before they ask again, and those who come at their own pace.
 *
 * @param rate requests a second that were asked
 * @param served answers 2xx a second
 */
record Load(double rate, double served, Tally tally) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SEED = 20_261_123;

    /** So many at once, each asking again when answered. */
    static Load closed(Callable<Answer> request, int clients, Duration during) throws Exception {
        Tally tally = new Tally();
        long begun = System.nanoTime();
        long end = begun + during.toNanos();
        Callable<Void> client = () -> {
            while (System.nanoTime() < end) {
                tally.count(request, System.nanoTime());
            }
            return null;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            await(running);
        }
        return of(tally, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Arrivals of a Poisson process, whatever became of those before. What is answered after the time counts in its tally, not as served in time. */
    static Load open(Callable<Answer> request, double rate, Duration during) throws Exception {
        Tally tally = new Tally();
        Random random = new Random(SEED);
        List<Future<Void>> running = new ArrayList<>();
        long begun = System.nanoTime();
        double due = 0;
        long inTime;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (due < during.toNanos()) {
                long at = begun + (long) due;
                LockSupport.parkNanos(at - System.nanoTime());
                running.add(threads.submit(() -> {
                    tally.count(request, at);
                    return null;
                }));
                due -= Math.log(1 - random.nextDouble()) * NANOS_PER_SECOND / rate;
            }
            inTime = tally.served();
            await(running);
        }
        double seconds = during.toNanos() / NANOS_PER_SECOND;
        return new Load(running.size() / seconds, inTime / seconds, tally);
    }

    private static Load of(Tally tally, Duration took) {
        double seconds = took.toNanos() / NANOS_PER_SECOND;
        return new Load(tally.all() / seconds, tally.served() / seconds, tally);
    }

    private static void await(List<Future<Void>> running) throws Exception {
        for (Future<Void> done : running) {
            done.get();
        }
    }
}
