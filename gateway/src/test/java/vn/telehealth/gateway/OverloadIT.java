package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.TestPropertySource;
import reactor.netty.http.HttpResources;

/** More callers than a service has room for. */
@TestPropertySource(properties = "resilience4j.bulkhead.configs.default.max-concurrent-calls=" + OverloadIT.ROOM)
class OverloadIT extends Edge {

    static final int ROOM = 4;
    private static final int DELAY_MILLIS = 1_500;

    @Autowired
    private BulkheadRegistry bulkheads;

    @Autowired
    private ReactorResourceFactory resources;

    @AfterEach
    void allHaveLeft() {
        await().atMost(Duration.ofSeconds(10)).until(() -> free() == ROOM);
    }

    @Test
    void shedsWhatAServiceHasNoRoomFor() throws Exception {
        slow();

        List<CompletableFuture<HttpResponse<String>>> sent =
                Stream.generate(this::slots).limit(5 * ROOM).toList();
        await().atMost(Duration.ofSeconds(5)).until(() -> free() == 0);

        assertThat(send(request("/api/slots")).statusCode())
                .as("nobody looks at who it is")
                .isEqualTo(503);
        assertThat(send(request("/api/icd10/J02.9", patient())).statusCode())
                .as("the others go on")
                .isEqualTo(200);
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeGreaterThanOrEqualTo(ROOM);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                    assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                            .hasValue("nosniff");
                    assertThat(answer.body()).contains("\"code\":\"unavailable\"", "traceId");
                });
        assertThat(failures("appointment")).as("the service did nothing wrong").isZero();
    }

    @Test
    void tellsItsHealthWhileWhatCarriesRequestsHasNoTime() throws Exception {
        assertThat(health("readiness", Duration.ofSeconds(20))).isEqualTo(200);
        CountDownLatch end = new CountDownLatch(1);
        occupy(end);
        CompletableFuture<HttpResponse<String>> waiting = slots();

        try {
            assertThat(health("readiness", PATIENCE)).isEqualTo(200);
            assertThat(health("liveness", PATIENCE)).isEqualTo(200);
            assertThat(waiting).isNotDone();
        } finally {
            end.countDown();
        }
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }

    @Test
    void hasRoomAgainForWhoComesAfterThoseWhoGaveUp() throws Exception {
        slow();
        List<Socket> asking = new ArrayList<>();
        for (int i = 0; i < ROOM; i++) {
            asking.add(ask());
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> free() == 0);

        for (Socket one : asking) {
            one.close();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> free() == ROOM);
        assertThat(slots().join().statusCode()).isEqualTo(200);
    }

    @Test
    void hasRoomAgainAfterRefusals() throws Exception {
        for (int i = 0; i < 3 * ROOM; i++) {
            assertThat(send(request("/api/slots")).statusCode()).isEqualTo(401);
        }

        assertThat(free()).isEqualTo(ROOM);
    }

    /** Every event loop that callers' requests are on, until the end: tests have some of their own, servers are else on the global ones. */
    private void occupy(CountDownLatch end) throws InterruptedException {
        List<EventExecutor> all = new ArrayList<>();
        resources.getLoopResources().onServer(true).forEach(all::add);
        HttpResources.get().onServer(true).forEach(all::add);
        CountDownLatch occupied = new CountDownLatch(all.size());
        for (EventExecutor loop : all) {
            loop.submit(() -> {
                occupied.countDown();
                end.await();
                return null;
            });
        }
        assertThat(occupied.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void slow() {
        APPOINTMENT.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse().withFixedDelay(DELAY_MILLIS).withStatus(200)));
    }

    private int free() {
        return bulkheads.bulkhead("appointment").getMetrics().getAvailableConcurrentCalls();
    }

    private CompletableFuture<HttpResponse<String>> slots() {
        return CLIENT.sendAsync(request("/api/slots", patient()).build(), BodyHandlers.ofString());
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write("GET /api/slots HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                        .formatted(patient().bearer())
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
