package vn.telehealth.test.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoint where a realm shows its public keys, healthy or not. */
public final class JwksServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile byte[] answer = new byte[0];
    private volatile Health health = Health.WELL;

    /** How the endpoint behaves. */
    public enum Health {
        WELL,
        /** Takes requests and answers nothing. */
        SILENT,
        /** Begins to answer and stops in the middle. */
        STUCK,
        /** Answers with an error. */
        FAILING,
        /** Answers with something else. */
        GARBLED
    }

    public JwksServer(RSAKey... keys) {
        show(keys);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", this::answer);
        server.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** Shows these keys from now on. */
    public void show(RSAKey... keys) {
        JWKSet shown = new JWKSet(Arrays.stream(keys)
                .map(RSAKey::toPublicJWK)
                .map(JWK.class::cast)
                .toList());
        answer = shown.toString().getBytes(StandardCharsets.UTF_8);
    }

    public void become(Health newHealth) {
        health = newHealth;
    }

    /** How often the keys were asked for. */
    public int reads() {
        return reads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        reads.incrementAndGet();
        try (exchange) {
            switch (health) {
                case WELL -> send(exchange, 200, answer, answer.length);
                case SILENT -> waitForTheEnd();
                case STUCK -> {
                    send(exchange, 200, answer, answer.length / 2);
                    waitForTheEnd();
                }
                case FAILING -> send(exchange, 500, answer, answer.length);
                case GARBLED -> send(exchange, 200, new byte[] {'{'}, 1);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body, 0, length);
        exchange.getResponseBody().flush();
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Dies: whoever asks finds nobody there. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
