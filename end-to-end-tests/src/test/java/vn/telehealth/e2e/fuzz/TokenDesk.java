package vn.telehealth.e2e.fuzz;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Hands a program that runs beside this one an access token whenever it asks, on this machine only. */
final class TokenDesk implements AutoCloseable {

    private final HttpServer server;

    private TokenDesk(HttpServer server) {
        this.server = server;
    }

    static TokenDesk of(Supplier<String> tokens) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] token = tokens.get().getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, token.length);
                exchange.getResponseBody().write(token);
            }
        });
        server.start();
        return new TokenDesk(server);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
