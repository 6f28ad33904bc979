package vn.telehealth.gateway.limits;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.gateway.problem.EdgeProblem;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.gateway.security.Callers;
import vn.telehealth.platform.security.Actor;

/**
 * A prescription code has 36 random bits only: whoever guesses is stopped after few misses, by account and by address, while
 * those who verify what they hold never notice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class VerificationMisses implements GlobalFilter {

    private static final List<HttpStatus> MISSES =
            List.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT);

    private final LimitProperties properties;
    private final Buckets buckets;
    private final EdgeProblems problems;
    private final EdgeAudit audit;

    VerificationMisses(LimitProperties properties, Buckets buckets, EdgeProblems problems, EdgeAudit audit) {
        this.properties = properties;
        this.buckets = buckets;
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (properties.verificationPaths().stream().noneMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        return Callers.of(exchange)
                .flatMap(caller -> firstRefusal(exchange, caller)
                        .flatMap(verdict ->
                                verdict.granted() ? pass(exchange, chain, caller) : refuse(exchange, caller, verdict)));
    }

    /** Counts before the answer leaves, so that the next attempt finds the count. */
    private Mono<Void> pass(ServerWebExchange exchange, GatewayFilterChain chain, Actor caller) {
        exchange.getResponse().beforeCommit(() -> count(exchange, caller));
        return chain.filter(exchange);
    }

    private Mono<Buckets.Verdict> firstRefusal(ServerWebExchange exchange, Actor caller) {
        return names(exchange, caller)
                .concatMap(name -> buckets.peek(name, properties.misses()))
                .filter(verdict -> !verdict.granted())
                .next()
                .defaultIfEmpty(Buckets.Verdict.GRANTED);
    }

    private Mono<Void> count(ServerWebExchange exchange, Actor caller) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status == null || MISSES.stream().noneMatch(miss -> miss.isSameCodeAs(status))) {
            return Mono.empty();
        }
        return names(exchange, caller)
                .concatMap(name -> buckets.take(name, properties.misses()))
                .then();
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Actor caller, Buckets.Verdict verdict) {
        RetryAfter.set(exchange, verdict);
        audit.refused(exchange, EdgeProblem.TOO_MANY_MISSES, caller);
        return problems.answer(exchange, EdgeProblem.TOO_MANY_MISSES);
    }

    private static Flux<String> names(ServerWebExchange exchange, Actor caller) {
        return Flux.just("miss:user:" + caller.id(), "miss:ip:" + EdgeAudit.sourceIp(exchange));
    }
}
