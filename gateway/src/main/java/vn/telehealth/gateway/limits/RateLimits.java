package vn.telehealth.gateway.limits;

import java.util.Map;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.gateway.security.Callers;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Actor;

/** Bounds the requests of each account, and of each client with all its users together. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RateLimits implements GlobalFilter {

    private final LimitProperties properties;
    private final Buckets buckets;
    private final EdgeProblems problems;
    private final EdgeAudit audit;

    RateLimits(LimitProperties properties, Buckets buckets, EdgeProblems problems, EdgeAudit audit) {
        this.properties = properties;
        this.buckets = buckets;
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Callers.of(exchange)
                .map(this::boundsOf)
                .defaultIfEmpty(Map.of("ip:" + EdgeAudit.sourceIp(exchange), properties.anonymous()))
                .flatMap(this::firstRefusal)
                .flatMap(verdict -> verdict.granted() ? chain.filter(exchange) : refuse(exchange, verdict));
    }

    private Map<String, LimitProperties.Bound> boundsOf(Actor caller) {
        return Map.of("user:" + caller.id(), properties.user(), "client:" + caller.clientId(), properties.client());
    }

    private Mono<Buckets.Verdict> firstRefusal(Map<String, LimitProperties.Bound> bounds) {
        return Flux.fromIterable(bounds.entrySet())
                .concatMap(bound -> buckets.take(bound.getKey(), bound.getValue()))
                .filter(verdict -> !verdict.granted())
                .next()
                .defaultIfEmpty(Buckets.Verdict.GRANTED);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Buckets.Verdict verdict) {
        RetryAfter.set(exchange, verdict);
        return Callers.of(exchange)
                .doOnNext(caller -> audit.refused(exchange, PlatformProblem.TOO_MANY_REQUESTS, caller))
                .then(problems.answer(exchange, PlatformProblem.TOO_MANY_REQUESTS));
    }
}
