package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who holds connections by hardly using them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientsIT extends Edge {

    private static final Duration ENOUGH = REQUEST_TIME.multipliedBy(5);
    private static final int PAUSE_MILLIS = 100;

    @Test
    void cutsOffWhoSendsNothing() throws Exception {
        assertThat(trickle("", 0)).isLessThan(ENOUGH);
    }

    @Test
    void cutsOffAHeadThatTrickles() throws Exception {
        assertThat(trickle("GET /api/appointments HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", 10_000))
                .isLessThan(ENOUGH);
    }

    @Test
    void cutsOffABodyThatTrickles() throws Exception {
        String head = """
                POST /api/appointments HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: application/json\r
                Content-Length: 10000\r
                \r
                """.formatted(patient().bearer());

        assertThat(trickle(head, 10_000)).isLessThan(ENOUGH);
        assertThat(routed()).isZero();
        assertThat(failures("appointment")).isZero();
    }

    @Test
    void leavesAConnectionThatRestsBetweenRequests() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            assertThat(answered(socket)).isTrue();
            await().pollDelay(REQUEST_TIME.plusSeconds(1)).atMost(ENOUGH).until(() -> true);
            assertThat(answered(socket)).isTrue();
        }
    }

    private static boolean answered(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write("GET /api/slots;x=y HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().contains("traceId")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return false;
            }
            answer.append((char) next);
        }
        while (socket.getInputStream().available() > 0) {
            socket.getInputStream().read();
        }
        return true;
    }

    /** How long the connection lasts when, after a beginning, a byte comes every tenth of a second. */
    private Duration trickle(String beginning, int bytes) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PAUSE_MILLIS);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; isOpen(socket); sent++) {
                if (sent < bytes) {
                    socket.getOutputStream().write('1');
                }
            }
        } catch (SocketException e) {
            // Closed while we wrote.
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits for the pause, or until the other side closes. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
