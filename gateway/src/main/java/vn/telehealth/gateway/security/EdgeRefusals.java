package vn.telehealth.gateway.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.gateway.limits.AnonymousLimit;
import vn.telehealth.gateway.problem.EdgeProblem;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Actor;

/** 401 and 403 of the edge: audited, and answered with problems; those without a good token are bounded, since each becomes a record of the audit log. */
@Component
final class EdgeRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String STEP_UP = "Bearer error=\"insufficient_user_authentication\", "
            + "error_description=\"A second factor is required\", acr_values=\"" + Actor.SECOND_FACTOR + "\"";

    private final EdgeProblems problems;
    private final EdgeAudit audit;
    private final AnonymousLimit limit;

    EdgeRefusals(EdgeProblems problems, EdgeAudit audit, AnonymousLimit limit) {
        this.problems = problems;
        this.audit = audit;
        this.limit = limit;
    }

    /** With the challenge of RFC 6750, section 3. */
    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
        return limit.within(exchange, () -> {
            String challenge =
                    refusal instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
            audit.refused(exchange, PlatformProblem.UNAUTHENTICATED, null);
            return problems.answer(exchange, PlatformProblem.UNAUTHENTICATED);
        });
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refusal) {
        return Callers.of(exchange)
                .doOnNext(caller -> audit.refused(exchange, PlatformProblem.NOT_FOUND, caller))
                .then(Mono.defer(() -> problems.answer(exchange, PlatformProblem.NOT_FOUND)));
    }

    /** Comes before the token is judged, so it is nobody's and bounded by address. */
    Mono<Void> foreignOrigin(ServerWebExchange exchange) {
        return limit.within(exchange, () -> {
            audit.refused(exchange, EdgeProblem.FOREIGN_ORIGIN, null);
            return problems.answer(exchange, EdgeProblem.FOREIGN_ORIGIN);
        });
    }

    /** With the challenge of RFC 9470. */
    Mono<Void> secondFactorNeeded(ServerWebExchange exchange, Actor caller) {
        audit.refused(exchange, PlatformProblem.SECOND_FACTOR_NEEDED, caller);
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, STEP_UP);
        return problems.answer(exchange, PlatformProblem.SECOND_FACTOR_NEEDED);
    }
}
