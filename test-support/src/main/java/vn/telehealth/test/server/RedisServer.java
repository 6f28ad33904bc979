package vn.telehealth.test.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real Redis; needs {@code redis-server} on the path (Debian package {@code redis-server}). */
public final class RedisServer {

    private static final RedisServer SHARED = started();

    private final int port = freePort();
    private @Nullable Process process;

    private RedisServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** The one for all tests of a JVM that only need some Redis. */
    public static String uri() {
        return SHARED.address();
    }

    /** One for a test that takes it away. */
    public static RedisServer started() {
        RedisServer server = new RedisServer();
        server.start();
        return server;
    }

    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /** Also again, at the same address, with nothing of what it held. */
    public void start() {
        try {
            process = new ProcessBuilder(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(this::isOpen);
    }

    /** As a crash. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
