package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may carry. */
class HygieneIT extends Edge {

    @Test
    void stripsWhatCallersMayNotSetAndTellsTheirAddress() throws Exception {
        send(request("/api/appointments", patient())
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.test")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-User-Id", "admin")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("x-source-address", "6.6.6.6")
                .header("X-Source-Address", "7.7.7.7"));

        APPOINTMENT.verify(getRequestedFor(urlPathMatching("/api/appointments"))
                .withHeader("X-Source-Address", equalTo("127.0.0.1"))
                .withoutHeader("X-Forwarded-For")
                .withoutHeader("X-Forwarded-Host")
                .withoutHeader("Forwarded")
                .withoutHeader("X-User-Id")
                .withoutHeader("X-Real-IP")
                .withoutHeader("X-HTTP-Method-Override"));
    }

    @Test
    void callersCannotHaveOurHeaderDroppedOnTheWay() throws Exception {
        raw("GET /api/appointments HTTP/1.1", "Connection: close, X-Source-Address, Authorization");

        APPOINTMENT.verify(getRequestedFor(urlPathMatching("/api/appointments"))
                .withHeader("X-Source-Address", equalTo("127.0.0.1"))
                .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void callersCannotSayThatTheyCameByTls() throws Exception {
        assertThat(send(request("/api/appointments", patient())
                                .header("Origin", "https://127.0.0.1:" + port)
                                .header("X-Forwarded-Proto", "https"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(routed()).isZero();
    }

    @Test
    void boundsBodiesChunkedOnesToo() throws Exception {
        byte[] large = new byte[300 * 1024];
        HttpResponse<String> declared = send(request("/api/appointments", patient())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked = send(request("/api/appointments", patient())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        HttpResponse<String> upload = send(request("/api/formulary/import", patient())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(large)));

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("body-too-large");
        assertThat(upload.statusCode()).isEqualTo(200);
        APPOINTMENT.verify(0, postRequestedFor(urlPathMatching("/api/appointments")));
        assertThat(failures("appointment")).isZero();
    }

    @Test
    void boundsHeadersAndAddresses() throws Exception {
        assertThat(send(request("/api/appointments", patient()).header("X-Long", "a".repeat(20_000)))
                        .statusCode())
                .isEqualTo(431);
        assertThat(send(request("/api/appointments?q=" + "a".repeat(9_000), patient()))
                        .statusCode())
                .isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/verify/../appointments",
                "/api/verify/%2e%2e/appointments",
                "/api//appointments",
                "/api/appointments;a=b",
                "/api/appointments%2Fme",
                "/api/appointments%252e",
                "/api/appointments%00"
            })
    void refusesCraftedPaths(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("invalid-request", "X-Content-Type-Options: nosniff");
        assertThat(routed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "PROPFIND"})
    void refusesMethodsNobodyOffers(String method) throws Exception {
        assertThat(raw(method + " /api/appointments HTTP/1.1"))
                .startsWith("HTTP/1.1 405")
                .contains("method-not-allowed")
                .containsIgnoringCase("Allow: ");
        assertThat(routed()).isZero();
    }

    /** Also when requests were sent without waiting for answers, and are answered at once. */
    @Test
    void readsOnAfterRequestsThatCameTogether() throws Exception {
        String request = "GET /api/slots;x=y HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((request + "\r\n").repeat(3).getBytes(StandardCharsets.US_ASCII));
            StringBuilder together = new StringBuilder();
            while (together.toString().split("HTTP/1.1 400", -1).length < 4) {
                together.append((char) socket.getInputStream().read());
            }

            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 400");
        }
    }

    @Test
    void speaksNeitherWebSocketNorHttp2() throws Exception {
        String answer = raw(
                "GET /api/appointments HTTP/1.1",
                "Connection: Upgrade, close",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        HttpResponse<String> upgraded = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(request("/api/appointments", patient()).build(), BodyHandlers.ofString());

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(upgraded.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        APPOINTMENT.verify(
                2, getRequestedFor(urlPathMatching("/api/appointments")).withoutHeader("Upgrade"));
    }

    /** As no well-behaved client would send it. */
    private String raw(String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            StringBuilder request = new StringBuilder(requestLine).append("\r\nHost: localhost\r\nAuthorization: ");
            request.append(patient().bearer()).append("\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            if (!String.join("", headers).contains("Connection")) {
                request.append("Connection: close\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
