package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Arms that take turns in short slices, in each round in another order, so that whatever disturbs the machine disturbs all. */
final class Interleaved {

    private static final int SIGNIFICANT_DIGITS = 3;
    /** Rounds that are not counted. */
    static final int WARM_UPS = 2;

    private final Pace pace;
    private final Arm.Act between;
    private final boolean rotating;

    /** @param between done before each slice, for example to wait for what the one before has left behind */
    Interleaved(Pace pace, Arm.Act between) {
        this(pace, between, true);
    }

    /** @param rotating false where an arm needs what the one before has made */
    Interleaved(Pace pace, Arm.Act between, boolean rotating) {
        this.pace = pace;
        this.between = between;
        this.rotating = rotating;
    }

    /** @return what each arm gave in each round, in the order of the arms */
    List<Measured> run(List<Arm> arms) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            round(arms);
        }
        List<Measured> all =
                arms.stream().map(arm -> new Measured(new ArrayList<>())).toList();
        for (int i = 0; i < pace.rounds(); i++) {
            List<Arm> order = new ArrayList<>(arms);
            Collections.rotate(order, rotating ? i : 0);
            List<Slice> slices = round(order);
            for (int arm = 0; arm < arms.size(); arm++) {
                all.get(arm).slices().add(slices.get(order.indexOf(arms.get(arm))));
            }
        }
        return all;
    }

    private List<Slice> round(List<Arm> order) throws Exception {
        List<Slice> slices = new ArrayList<>();
        for (Arm arm : order) {
            between.perform();
            arm.setting().perform();
            slices.add(slice(arm.act()));
        }
        return slices;
    }

    private Slice slice(Arm.Timed act) throws Exception {
        Histogram latencies = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
        AtomicLong acts = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + pace.slice().toNanos();
        Callable<Void> client = () -> {
            while (System.nanoTime() < end && acts.getAndIncrement() < pace.acts()) {
                latencies.recordValue(act.perform());
            }
            return null;
        };
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : clients.invokeAll(
                    Stream.generate(() -> client).limit(pace.clients()).toList())) {
                done.get();
            }
        }
        return new Slice(latencies, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** @param slices one a round */
    record Measured(List<Slice> slices) {

        List<Double> each(ToDoubleFunction<Slice> figure) {
            return slices.stream().map(figure::applyAsDouble).toList();
        }

        /** A row that holds a figure of this arm against the same figure of another. */
        Row against(Measured other, Subject subject) {
            List<Double> values = each(subject.figure());
            List<Double> baseline = other.each(subject.figure());
            return new Row(
                    subject.what(),
                    Spread.of(values).median(),
                    subject.baseline(),
                    Spread.of(baseline).median(),
                    Spread.ratio(values, baseline),
                    subject.target());
        }
    }

    /** What of two arms is compared. */
    record Subject(String what, ToDoubleFunction<Slice> figure, String baseline, Target target) {}
}
