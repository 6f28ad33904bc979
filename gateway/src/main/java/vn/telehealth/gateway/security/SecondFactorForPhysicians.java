package vn.telehealth.gateway.security;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.platform.security.Role;

/** Physicians get through with a second factor only, whatever they ask for. */
final class SecondFactorForPhysicians implements WebFilter {

    private final EdgeRefusals refusals;

    SecondFactorForPhysicians(EdgeRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Callers.of(exchange)
                .filter(caller -> caller.is(Role.PHYSICIAN) && !caller.secondFactor())
                .map(caller -> refusals.secondFactorNeeded(exchange, caller))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }
}
