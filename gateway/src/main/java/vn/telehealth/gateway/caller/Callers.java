package vn.telehealth.gateway.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.ActorClaims;

/** Who is behind a request at the edge. */
public final class Callers {

    private static final int NETWORK_BYTES = 8;

    private Callers() {}

    /** Empty where no good token was sent. */
    public static Mono<Actor> of(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .map(token -> ActorClaims.read(token.getToken(), address(exchange)));
    }

    /** Address that the request came from, as {@link SourceAddresses} found it; without a zone. */
    public static @Nullable String address(ServerWebExchange exchange) {
        return inetAddress(exchange)
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .orElse(null);
    }

    /** What one household or office has: an IPv4 address, or an IPv6 network of 64 bits, within which addresses cost nothing. */
    public static String network(ServerWebExchange exchange) {
        return inetAddress(exchange)
                .map(address -> address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                        : address.getHostAddress())
                .orElse("unknown");
    }

    private static Optional<InetAddress> inetAddress(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress()).map(InetSocketAddress::getAddress);
    }
}
