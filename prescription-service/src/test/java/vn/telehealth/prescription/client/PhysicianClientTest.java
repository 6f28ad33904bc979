package vn.telehealth.prescription.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Only the register's own word for this very physician lets her sign. */
class PhysicianClientTest {

    private static final UUID PHYSICIAN = UUID.fromString("019aabcd-0000-7000-8000-000000000001");

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sheWhomTheRegisterShowsMayPractise() {
        assertThat(credentialed(200, "{\"physicianId\": \"" + PHYSICIAN + "\", \"fullName\": \"Trần Thị Lan\"}"))
                .isTrue();
    }

    @Test
    void nothingElseIsTakenForAYes() {
        assertThat(credentialed(404, "{}")).as("not shown").isFalse();
        assertThat(credentialed(403, "{}")).as("not shown to her").isFalse();
        assertThat(credentialed(200, "{\"physicianId\": \"" + UUID.randomUUID() + "\"}"))
                .as("another")
                .isFalse();
        assertThat(credentialed(200, "{}")).as("something else").isFalse();
    }

    private boolean credentialed(int status, String json) {
        String path = "/" + UUID.randomUUID();
        server.createContext(path + "/api/physicians/" + PHYSICIAN, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        var properties = new ReferenceProperties(url, url, url, Duration.ofSeconds(1), Duration.ofSeconds(2));
        return new ReferenceConfiguration()
                .physicianRegister(RestClient.builder(), properties)
                .isCredentialed(PHYSICIAN);
    }
}
