package vn.telehealth.e2e.faults.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetourTest {

    private ServerSocket server;
    private int port;
    private Detour detour;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        port = freePort();
        detour = new Detour(port, server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        detour.close();
        server.close();
    }

    @Test
    void passesBytesOn() throws IOException {
        try (Socket client = client()) {
            assertThat(answer(client, 42)).isEqualTo(42);
        }
    }

    @Test
    void breaksWhatIsOpenAndRefusesWhatIsNewUntilItIsMended() throws IOException {
        try (Socket client = client()) {
            assertThat(answer(client, 1)).isEqualTo(1);

            detour.cut();

            assertThat(answer(client, 2)).isEqualTo(-1);
            try (Socket other = client()) {
                assertThat(answer(other, 3)).isEqualTo(-1);
            }
        }
        detour.mend();
        try (Socket client = client()) {
            assertThat(answer(client, 4)).isEqualTo(4);
        }
    }

    @Test
    void slowsWhatPasses() throws IOException {
        try (Socket client = client()) {
            detour.slow();
            long begun = System.nanoTime();

            assertThat(answer(client, 5)).isEqualTo(5);

            assertThat(System.nanoTime() - begun).isGreaterThan(200_000_000);
        }
    }

    /** @return the byte that came back; -1 when the way is broken */
    private static int answer(Socket client, int question) {
        try {
            client.getOutputStream().write(question);
            return client.getInputStream().read();
        } catch (IOException broken) {
            return -1;
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // The test has seen what it wanted.
        }
    }
}
