package vn.telehealth.test.input;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a parser may do with any input: read it, or refuse it with the exceptions it documents, in bounded time and memory.
 * Everything else, above all errors of the machine, fails the test.
 */
public final class Reading {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Duration time;
    private final long bytes;
    private final List<Class<? extends Exception>> refusals;

    private Reading(Duration time, long bytes, List<Class<? extends Exception>> refusals) {
        this.time = time;
        this.bytes = bytes;
        this.refusals = refusals;
    }

    /** A second of processor time and 64 MiB for each input; the first one also pays for loading classes. */
    @SafeVarargs
    public static Reading refusedWith(Class<? extends Exception>... refusals) {
        return new Reading(Duration.ofSeconds(1), 64L << 20, List.of(refusals));
    }

    public Reading within(Duration processorTime, long mebibytes) {
        return new Reading(processorTime, mebibytes << 20, refusals);
    }

    /**
     * @return what was read; empty when it was refused, or there was nothing to read
     * @throws AssertionError when it did neither, or took too much
     */
    public <T> Optional<T> of(Object input, Callable<? extends @Nullable T> reader) {
        long thread = Thread.currentThread().threadId();
        long cpu = THREADS.getThreadCpuTime(thread);
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        Optional<T> read = attempt(input, reader);
        Duration spent = Duration.ofNanos(THREADS.getThreadCpuTime(thread) - cpu);
        long taken = THREADS.getThreadAllocatedBytes(thread) - allocated;
        if (spent.compareTo(time) > 0 || taken > bytes) {
            throw new AssertionError("took %s and %d KiB to read %s".formatted(spent, taken >> 10, Shown.of(input)));
        }
        return read;
    }

    private <T> Optional<T> attempt(Object input, Callable<? extends @Nullable T> reader) {
        try {
            return Optional.ofNullable(reader.call());
        } catch (Throwable thrown) {
            if (refusals.stream().anyMatch(refusal -> refusal.isInstance(thrown))) {
                return Optional.empty();
            }
            throw new AssertionError("not a documented refusal of " + Shown.of(input), thrown);
        }
    }
}
