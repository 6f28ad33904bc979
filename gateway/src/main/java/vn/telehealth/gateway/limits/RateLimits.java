package vn.telehealth.gateway.limits;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Actor;

/** Bounds the requests of each account, and of each client with all its users together. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RateLimits implements GlobalFilter {

    private final LimitProperties properties;
    private final Buckets buckets;
    private final AnonymousLimit anonymous;
    private final TooMany tooMany;

    RateLimits(LimitProperties properties, Buckets buckets, AnonymousLimit anonymous, TooMany tooMany) {
        this.properties = properties;
        this.buckets = buckets;
        this.anonymous = anonymous;
        this.tooMany = tooMany;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Callers.of(exchange)
                .map(caller -> known(exchange, chain, caller))
                .defaultIfEmpty(Mono.defer(() -> anonymous.within(exchange, () -> chain.filter(exchange))))
                .flatMap(next -> next);
    }

    private Mono<Void> known(ServerWebExchange exchange, GatewayFilterChain chain, Actor caller) {
        return take(caller)
                .flatMap(verdict -> verdict.granted()
                        ? chain.filter(exchange)
                        : tooMany.answer(exchange, PlatformProblem.TOO_MANY_REQUESTS, caller, verdict));
    }

    /** The account first: one that is past its own bound uses nothing up of what its client's other users have. */
    private Mono<Buckets.Verdict> take(Actor caller) {
        return buckets.take("user:" + caller.id(), properties.user())
                .flatMap(verdict -> verdict.granted()
                        ? buckets.take("client:" + caller.clientId(), properties.client())
                        : Mono.just(verdict));
    }
}
