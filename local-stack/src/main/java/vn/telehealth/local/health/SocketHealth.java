package vn.telehealth.local.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Ready when the port takes a connection and answers as expected.
 *
 * @param says what is sent; may be empty
 * @param hears how the answer begins; empty when the connection alone tells enough
 */
public record SocketHealth(int port, String says, String hears) implements Health {

    private static final int TIMEOUT_MS = 2_000;

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(hears.length());
            return hears.equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }
}
