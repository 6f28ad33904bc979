package vn.telehealth.prescription.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import vn.telehealth.prescription.application.ReferenceUnavailable;
import vn.telehealth.prescription.domain.care.DiagnosisTitles;
import vn.telehealth.prescription.domain.care.PatientNotReadable;
import vn.telehealth.prescription.domain.care.PatientRegister;

/** A service that fails is spared for a while, and nobody waits for it. */
class CircuitBreakerTest {

    private static final int CALLS_THAT_TELL = 10;
    private static final String PATIENT = """
            {"patientId": "%s", "version": 1, "profile": {"legalName": "Trần Thị Hương", "sex": "FEMALE",
             "birthDate": "1991-04-12", "address": "Hà Nội", "allergies": []}}""";

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private HttpServer server;
    private PatientRegister register;
    private DiagnosisTitles titles;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var properties = new ReferenceProperties(url, url, url, Duration.ofSeconds(1), Duration.ofSeconds(2));
        var configuration = new ReferenceConfiguration();
        register = configuration.patientRegister(RestClient.builder(), properties);
        titles = configuration.diagnosisTitles(RestClient.builder(), properties);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void opensAfterHalfOfTheCallsFailedAndClosesWhenTheServiceIsBack() {
        status = 500;
        for (int i = 0; i < CALLS_THAT_TELL; i++) {
            assertThatThrownBy(this::read).isInstanceOf(ReferenceUnavailable.class);
        }
        assertThat(asked).hasValue(CALLS_THAT_TELL);

        assertThatThrownBy(this::read).isInstanceOf(ReferenceUnavailable.class);
        assertThat(asked).as("nobody asks").hasValue(CALLS_THAT_TELL);
        assertThatThrownBy(() -> titles.title("J02.9")).isInstanceOf(ReferenceUnavailable.class);
        assertThat(asked).as("the other service has a breaker of its own").hasValue(CALLS_THAT_TELL + 1);

        status = 200;
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(this::read);
        assertThat(asked).hasValueGreaterThan(CALLS_THAT_TELL + 1);
    }

    @Test
    void staysClosedOneCallBefore() {
        status = 500;
        for (int i = 0; i < CALLS_THAT_TELL - 1; i++) {
            assertThatThrownBy(this::read).isInstanceOf(ReferenceUnavailable.class);
        }
        status = 200;

        read();

        assertThat(asked).hasValue(CALLS_THAT_TELL);
    }

    @Test
    void aRefusalIsAnAnswer() {
        status = 404;
        for (int i = 0; i < 2 * CALLS_THAT_TELL; i++) {
            assertThatThrownBy(this::read).isInstanceOf(PatientNotReadable.class);
        }
        assertThat(asked).hasValue(2 * CALLS_THAT_TELL);
    }

    private void read() {
        register.read(UUID.randomUUID());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] body = PATIENT.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
