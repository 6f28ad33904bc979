package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.client.SlowCaller;
import vn.telehealth.test.token.TestTokens;

/** Bodies that are too long or too slow, from somebody who came past the gateway. */
@ServiceTest
@TestPropertySource(properties = "telehealth.body.time=2s")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodiesIT {

    private static final int BOUND = 256 * 1024;
    private static final String FORM = "multipart/form-data; boundary=x";

    @LocalServerPort
    private int port;

    @Test
    void takesABodyUpToTheBound() throws IOException {
        assertThat(send("application/json", "Content-Length: " + BOUND, padded(BOUND)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesADeclaredLengthAtOnce() throws IOException {
        assertTooLarge(send("application/json", "Content-Length: " + (BOUND + 1), ""));
        assertTooLarge(send("", "Content-Length: " + (BOUND + 1), ""));
        assertTooLarge(send(FORM, "Content-Length: " + (6 * 1024 * 1024 + 1), ""));
    }

    @Test
    void refusesChunksWithoutEnd() throws IOException {
        assertTooLarge(send("application/json", "Transfer-Encoding: chunked", chunked(padded(BOUND + 1))));
    }

    @Test
    void leavesUploadsTheirRoom() throws IOException {
        assertThat(send(FORM, "Content-Length: " + (BOUND + 1), padded(BOUND + 1)))
                .doesNotStartWith("HTTP/1.1 413")
                .startsWith("HTTP/1.1 4");
    }

    /** Every byte comes long before Tomcat would take the caller for gone. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", FORM})
    void endsABodyThatTrickles(String type) throws IOException {
        assertThat(SlowCaller.trickle(port, head("POST", type, "Content-Length: 10000"), 10_000))
                .isLessThan(Duration.ofSeconds(8));
    }

    /** A filter reads forms that are put, before it is known who puts them. */
    @Test
    void endsAFormThatTricklesBeforeAnyoneSignedIn() throws IOException {
        String head = "PUT /things HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n";

        assertThat(SlowCaller.trickle(port, head, 10_000)).isLessThan(Duration.ofSeconds(8));
    }

    private static void assertTooLarge(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "\"body-too-large\"");
    }

    private static String padded(int length) {
        String json = "{\"name\": \"a\", \"size\": 1}";
        return json + " ".repeat(length - json.length());
    }

    private static String chunked(String body) {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += 1024) {
            String part = body.substring(from, Math.min(body.length(), from + 1024));
            chunks.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    private static String head(String method, String type, String length) {
        return "%s /things HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nIdempotency-Key: key-%s\r\n%s%s\r\n\r\n"
                .formatted(
                        method,
                        TestTokens.patient(UUID.randomUUID()).bearer(),
                        UUID.randomUUID(),
                        type.isEmpty() ? "" : "Content-Type: " + type + "\r\n",
                        length);
    }

    private String send(String type, String length, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head("POST", type, length) + body).getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
                if (answer.indexOf("}") > 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
