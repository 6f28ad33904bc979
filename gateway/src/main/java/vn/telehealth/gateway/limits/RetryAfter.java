package vn.telehealth.gateway.limits;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** The header that says when to come back. */
final class RetryAfter {

    private RetryAfter() {}

    /** Whole seconds, rounded up (RFC 9110, section 10.2.3). */
    static void set(ServerWebExchange exchange, Buckets.Verdict verdict) {
        long seconds = Math.max(1, verdict.pause().plusMillis(999).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
