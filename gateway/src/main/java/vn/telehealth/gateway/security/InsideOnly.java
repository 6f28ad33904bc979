package vn.telehealth.gateway.security;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** For what watches the fleet from inside its network: loopback and private addresses (RFC 1918). */
final class InsideOnly implements ReactiveAuthorizationManager<AuthorizationContext> {

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        boolean inside = Optional.ofNullable(context.getExchange().getRequest().getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .filter(InsideOnly::isInside)
                .isPresent();
        return Mono.just(new AuthorizationDecision(inside));
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }
}
