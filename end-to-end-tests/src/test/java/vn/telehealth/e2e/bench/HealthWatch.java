package vn.telehealth.e2e.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SpringService;

/** Asks the gateway and every service for its health, twice a second, and remembers the slowest answer of each. */
final class HealthWatch implements AutoCloseable {

    /** As long as an orchestrator waits by default. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration EVERY = Duration.ofMillis(500);
    /** Of whoever did not answer well at all. */
    private static final double NEVER = 60_000;

    private final Map<String, Double> slowest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE.multipliedBy(10))
            .build();

    private HealthWatch(ScheduledExecutorService watch) {
        this.watch = watch;
    }

    static HealthWatch over(LocalStack stack) {
        List<SpringService> watched = new Services(stack.supplies()).all();
        HealthWatch health = new HealthWatch(Executors.newScheduledThreadPool(watched.size()));
        watched.forEach(service -> health.watch.scheduleAtFixedRate(
                () -> health.ask(service.name(), service.health(stack.supplies())),
                0,
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS));
        return health;
    }

    /** The slowest answer in milliseconds, by process. */
    Map<String, Double> slowest() {
        return Map.copyOf(slowest);
    }

    private void ask(String name, URI url) {
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(PATIENCE.multipliedBy(10)).build();
        long begun = System.nanoTime();
        double took = NEVER;
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                took = (System.nanoTime() - begun) / 1e6;
            }
        } catch (IOException e) {
            // As bad as one that is not well.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        slowest.merge(name, took, Math::max);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
