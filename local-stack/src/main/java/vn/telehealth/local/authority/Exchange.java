package vn.telehealth.local.authority;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** One request and its answer. */
final class Exchange {

    private static final int BODY_LIMIT = 64 * 1024;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    byte[] body() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            throw new Refused(413, "more than 64 KiB");
        }
        return body;
    }

    /** Lets pass who sends this header; tells others how to. */
    void require(String expected, String challenge) {
        String given = http.getRequestHeaders().getFirst("Authorization");
        boolean same = given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            http.getResponseHeaders().set("WWW-Authenticate", challenge);
            throw new Refused(401, "who are you?");
        }
    }

    void header(String name, String value) {
        http.getResponseHeaders().set(name, value);
    }

    void answer(int status, String type, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        http.getResponseBody().write(body);
    }

    void answer(int status, String text) throws IOException {
        answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
