package vn.telehealth.e2e.faults.play;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Things that several do in the same moment. */
final class Together {

    private Together() {}

    /** @return what came out, in the order of the calls */
    static <T> List<T> run(List<Callable<T>> calls) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static <T> List<Callable<T>> times(int number, Callable<T> call) {
        return IntStream.range(0, number).mapToObj(i -> call).toList();
    }

    static <T> List<Callable<T>> both(List<Callable<T>> some, List<Callable<T>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
