package vn.telehealth.gateway.hygiene;

import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.caller.Callers;

/**
 * Takes away what callers may not set, and tells the services where the request came from, in a header of our own, since the
 * routing drops {@code X-Forwarded-*}. {@code Connection} goes too: it names headers that the routing would drop, ours among them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class HeaderHygiene implements WebFilter {

    private static final String SOURCE_ADDRESS = "X-Source-Address";

    private final HygieneProperties properties;

    HeaderHygiene(HygieneProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String address = Callers.address(exchange);
        ServerHttpRequest clean = exchange.getRequest()
                .mutate()
                .headers(headers -> {
                    List<String> foreign = headers.headerNames().stream()
                            .filter(name -> properties.strips(name.toLowerCase(Locale.ROOT)))
                            .toList();
                    foreign.forEach(headers::remove);
                    headers.remove(SOURCE_ADDRESS);
                    if (address != null) {
                        headers.set(SOURCE_ADDRESS, address);
                    }
                })
                .build();
        return chain.filter(exchange.mutate().request(clean).build());
    }
}
