package vn.telehealth.gateway.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.ActorClaims;

/** The actor behind a request at the edge. */
public final class Callers {

    private Callers() {}

    /** Empty where no good token was sent. */
    public static Mono<Actor> of(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .map(token -> ActorClaims.read(token.getToken(), EdgeAudit.sourceIp(exchange)));
    }
}
