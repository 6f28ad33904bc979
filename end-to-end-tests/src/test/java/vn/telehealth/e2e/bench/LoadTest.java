package vn.telehealth.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.client.Api;

class LoadTest {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final AtomicInteger turn = new AtomicInteger();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/in-turn", this::inTurn);
        server.createContext("/slow", exchange -> {
            LockSupport.parkNanos(DELAY.toNanos());
            answer(exchange, 200);
        });
        server.start();
        api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsWhoWasServedAndWhoWasSentAwayAsTheyShould() throws Exception {
        Tally tally = new Tally();

        for (int i = 0; i < 12; i++) {
            tally.count(() -> api.get("/in-turn"), System.nanoTime());
        }
        stop();
        tally.count(() -> api.get("/in-turn"), System.nanoTime());

        assertThat(tally.all()).isEqualTo(13);
        assertThat(tally.served()).isEqualTo(3);
        assertThat(tally.wrong())
                .as("500, 503 without Retry-After, and no answer at all")
                .isEqualTo(7);
        assertThat(tally.toString()).contains("200: 3", "500: 3", "503: 6", "none: 1");
    }

    @Test
    void asksOnWithoutWaitingForAnswers() throws Exception {
        Load load = Load.open(() -> api.get("/slow"), 40, DELAY.multipliedBy(2));

        assertThat(load.rate()).isBetween(20.0, 60.0);
        assertThat(load.tally().served()).isEqualTo(load.tally().all());
        assertThat(load.served()).as("the last second's are answered too late").isBetween(0.0, load.rate() * 0.75);
    }

    @Test
    void waitsForAnswersWhereThereAreSoManyClients() throws Exception {
        Load load = Load.closed(() -> api.get("/slow"), 3, DELAY.multipliedBy(2));

        assertThat(load.tally().all()).isBetween(3L, 9L);
        assertThat(load.served()).isEqualTo(load.rate()).isLessThanOrEqualTo(3.0 / DELAY.toSeconds());
    }

    private void inTurn(HttpExchange exchange) throws IOException {
        int which = turn.getAndIncrement() % 4;
        if (which == 1) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(TimeUnit.MINUTES.toSeconds(1)));
        }
        answer(exchange, which == 0 ? 200 : which == 3 ? 500 : 503);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
