package vn.telehealth.local.edge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** In place of the gateway: answers everything with 200 and remembers it, by the header {@value #CASE}. */
final class Recorder implements AutoCloseable {

    static final String CASE = "X-Case";

    private final HttpServer http;
    private final Map<String, Reached> reached = new ConcurrentHashMap<>();

    /**
     * What came through.
     *
     * @param from address that it came from
     * @param bodyHash {@link Arrays#hashCode(byte[])}
     */
    record Reached(String target, Headers headers, String from, int bodyHash) {}

    Recorder() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "127.0.0.1:" + http.getAddress().getPort();
    }

    Collection<Reached> all() {
        return List.copyOf(reached.values());
    }

    Reached of(String name) {
        Reached found = reached.get(name);
        if (found == null) {
            throw new AssertionError(name + " did not come through");
        }
        return found;
    }

    boolean saw(String name) {
        return reached.containsKey(name);
    }

    void forget() {
        reached.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String named = exchange.getRequestHeaders().getFirst(CASE);
            reached.put(
                    named == null ? "unnamed-" + reached.size() : named,
                    new Reached(
                            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            exchange.getRemoteAddress().getAddress().getHostAddress(),
                            Arrays.hashCode(body)));
            byte[] answer = "{}".getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            boolean bodyless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, bodyless ? -1 : answer.length);
            if (!bodyless) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
