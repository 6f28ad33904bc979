package vn.telehealth.gateway.security;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** Physicians get through with a second factor only, whatever they ask for; otherwise the challenge of RFC 9470. */
final class SecondFactorForPhysicians implements WebFilter {

    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", "
            + "error_description=\"A second factor is required\", acr_values=\"" + Actor.SECOND_FACTOR + "\"";

    private final EdgeProblems problems;
    private final EdgeAudit audit;

    SecondFactorForPhysicians(EdgeProblems problems, EdgeAudit audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Callers.of(exchange)
                .filter(caller -> caller.is(Role.PHYSICIAN) && !caller.secondFactor())
                .map(caller -> refuse(exchange, caller))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Actor caller) {
        audit.refused(exchange, PlatformProblem.SECOND_FACTOR_NEEDED, caller);
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return problems.answer(exchange, PlatformProblem.SECOND_FACTOR_NEEDED);
    }
}
