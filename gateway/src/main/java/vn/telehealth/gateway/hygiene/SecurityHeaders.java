package vn.telehealth.gateway.hygiene;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.telehealth.platform.security.SecurityProperties;

/** Headers that tell browsers to be careful, on every answer: also on those that are given before security comes in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders implements WebFilter {

    /** The API page fetches tokens from the realm, which has an origin of its own. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self' %s; object-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'self'; form-action 'self'";

    private final Map<String, String> values;

    SecurityHeaders(SecurityProperties properties) {
        URI realm = URI.create(properties.issuerUri());
        values = new TreeMap<>(Map.of(
                "Content-Security-Policy",
                CONTENT_POLICY.formatted(realm.getScheme() + "://" + realm.getAuthority()),
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "no-referrer",
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=()",
                // Browsers heed it over TLS only, which ends before the gateway.
                "Strict-Transport-Security",
                "max-age=31536000; includeSubDomains"));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            values.forEach(headers::set);
            headers.remove("X-XSS-Protection");
            if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
