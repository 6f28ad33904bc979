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
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;

/** 401 (challenge of RFC 6750, section 3) and 403 of the edge: audited, and answered with problems. */
@Component
final class EdgeRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final EdgeProblems problems;
    private final EdgeAudit audit;

    EdgeRefusals(EdgeProblems problems, EdgeAudit audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
        String challenge = refusal instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer";
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        audit.refused(exchange, PlatformProblem.UNAUTHENTICATED, null);
        return problems.answer(exchange, PlatformProblem.UNAUTHENTICATED);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refusal) {
        return Callers.of(exchange)
                .doOnNext(caller -> audit.refused(exchange, PlatformProblem.NOT_FOUND, caller))
                .then(problems.answer(exchange, PlatformProblem.NOT_FOUND));
    }
}
