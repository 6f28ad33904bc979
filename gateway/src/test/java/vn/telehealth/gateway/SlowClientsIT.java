package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.telehealth.test.client.SlowCaller;

/** Who holds connections by hardly using them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowClientsIT extends Edge {

    private static final Duration ENOUGH = REQUEST_TIME.multipliedBy(5);

    @Test
    void cutsOffWhoSendsNothing() throws Exception {
        assertThat(SlowCaller.trickle(port, "", 0)).isLessThan(ENOUGH);
    }

    @Test
    void cutsOffAHeadThatTrickles() throws Exception {
        assertThat(SlowCaller.trickle(port, "GET /api/appointments HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", 10_000))
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

        assertThat(SlowCaller.trickle(port, head, 10_000)).isLessThan(ENOUGH);
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
}
