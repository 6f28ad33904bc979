package vn.telehealth.e2e.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.ApiOperation;

/**
 * Hands a program that runs beside this one what it needs to ask on behalf of a role, on this machine only:
 * {@code GET /token} an access token, {@code GET /live/<operation>} what to ask the operation about (JSON of {@link Offer};
 * 204: nothing, and there will be nothing); {@code DELETE} of the same says that this is used up. 500 with the reason when
 * it could not be had.
 */
final class Desk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LIVE = "/live/";

    private final HttpServer server;

    private Desk(HttpServer server) {
        this.server = server;
    }

    static Desk of(Supplier<String> tokens, LiveObjects live, List<ApiOperation> operations) throws IOException {
        Map<String, ApiOperation> byId =
                operations.stream().collect(Collectors.toMap(ApiOperation::id, Function.identity()));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/token", exchange -> tokens.get());
        serve(server, LIVE, exchange -> {
            String id = exchange.getRequestURI().getPath().substring(LIVE.length());
            if (exchange.getRequestMethod().equals("DELETE")) {
                live.usedUp(id);
                return null;
            }
            return live.offer(Objects.requireNonNull(byId.get(id), id))
                    .map(JSON::writeValueAsString)
                    .orElse(null);
        });
        server.start();
        return new Desk(server);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Clerk {
        @Nullable
        String answer(HttpExchange exchange);
    }

    private static void serve(HttpServer server, String path, Clerk clerk) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, clerk);
            }
        });
    }

    private static void answer(HttpExchange exchange, Clerk clerk) throws IOException {
        String text;
        try {
            text = clerk.answer(exchange);
        } catch (RuntimeException e) {
            send(exchange, 500, e.toString());
            return;
        }
        if (text == null) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            send(exchange, 200, text);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
