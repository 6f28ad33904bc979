package vn.telehealth.e2e.faults.inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A way to a server that can be cut and slowed: passes TCP on, byte for byte, from a port of its own. */
public final class Detour implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(120);

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean slow;

    /**
     * @param port of the detour, on the loopback
     * @param server port that it leads to
     */
    Detour(int port, int server) throws IOException {
        this.door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        this.server = server;
        Thread.ofVirtual().name("detour-" + port).start(this::serve);
    }

    /** Breaks every connection, and each new one, until it is mended. */
    void cut() {
        cut = true;
        open.forEach(Detour::close);
    }

    /** Each chunk of bytes comes late. */
    void slow() {
        slow = true;
    }

    void mend() {
        cut = false;
        slow = false;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        if (cut) {
            close(client);
            return;
        }
        try (client;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(client);
            open.add(there);
            client.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> copy(there, client));
            copy(client, there);
            back.join();
        } catch (IOException gone) {
            close(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    /** Ends both ways when one has ended: none of the protocols here goes on half-closed. */
    private void copy(Socket from, Socket to) {
        byte[] chunk = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0 && !cut; read = in.read(chunk)) {
                if (slow) {
                    LockSupport.parkNanos(DELAY.toNanos());
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException gone) {
            // What is left to do is the same as at the end.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Detour::close);
    }
}
