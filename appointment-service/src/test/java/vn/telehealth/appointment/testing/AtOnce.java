package vn.telehealth.appointment.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Sends many requests in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** How often each status was answered. */
    public static Map<Integer, Long> statusesOf(int many, IntFunction<ResponseSpec> request) {
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<Integer>> calls = IntStream.range(0, many)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return request.apply(i)
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value();
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
