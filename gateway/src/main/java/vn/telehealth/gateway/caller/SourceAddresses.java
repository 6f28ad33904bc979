package vn.telehealth.gateway.caller;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out where a request came from: the address of the connection or, where a trusted proxy holds the other end, the
 * last address in {@code X-Forwarded-For} that is no trusted proxy. What stands before that one is the caller's own word. The proxy is also
 * believed that TLS ends there, so that pages of our own origin are known as such.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class SourceAddresses implements WebFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<IpSubnetFilterRule> trusted;

    SourceAddresses(SourceProperties properties) {
        trusted =
                properties.trustedProxies().stream().map(SourceAddresses::rule).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || !isTrusted(peer)) {
            return chain.filter(exchange);
        }
        InetSocketAddress source = new InetSocketAddress(source(request, peer.getAddress()), 0);
        return chain.filter(exchange.mutate()
                .request(request.mutate()
                        .remoteAddress(source)
                        .uri(asked(request))
                        .build())
                .build());
    }

    /** As the caller wrote it to the proxy, letter by letter: what stands in a query is judged later. */
    private static URI asked(ServerHttpRequest request) {
        URI uri = request.getURI();
        return "https".equals(request.getHeaders().getFirst(FORWARDED_PROTO))
                ? URI.create("https:" + uri.toString().substring(uri.getScheme().length() + 1))
                : uri;
    }

    private InetAddress source(ServerHttpRequest request, InetAddress peer) {
        List<String> hops = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        InetAddress nearest = peer;
        for (String hop : hops.reversed()) {
            InetAddress address = parse(hop);
            if (address == null) {
                return nearest;
            }
            nearest = address;
            if (!isTrusted(new InetSocketAddress(address, 0))) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isTrusted(InetSocketAddress address) {
        return trusted.stream().anyMatch(rule -> rule.matches(address));
    }

    /** Literals only: a name would be looked up. */
    private static @Nullable InetAddress parse(String hop) {
        return NetUtil.createInetAddressFromIpAddressString(hop) == null ? null : InetAddress.ofLiteral(hop);
    }

    private static IpSubnetFilterRule rule(String network) {
        String[] parts = network.split("/");
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : network.contains(":") ? 128 : 32;
        return new IpSubnetFilterRule(InetAddress.ofLiteral(parts[0]), bits, IpFilterRuleType.ACCEPT);
    }
}
