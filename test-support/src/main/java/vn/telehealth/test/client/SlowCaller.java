package vn.telehealth.test.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Holds a connection by hardly using it. */
public final class SlowCaller {

    private static final int PAUSE_MILLIS = 100;

    private SlowCaller() {}

    /**
     * How long the connection lasts when, after a beginning, a byte comes every tenth of a second.
     *
     * @param port on this machine
     * @param bytes how many come before nothing more does
     */
    public static Duration trickle(int port, String beginning, int bytes) throws IOException {
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
