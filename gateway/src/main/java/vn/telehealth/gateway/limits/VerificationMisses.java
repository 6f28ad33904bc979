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
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.gateway.problem.EdgeProblem;
import vn.telehealth.platform.security.Actor;

/**
 * A prescription code has 36 random bits only: whoever guesses is stopped after few misses, by account and by address, while
 * those who verify what they hold never notice. Guesses sent side by side are all counted, and paid for by a longer pause.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class VerificationMisses implements GlobalFilter {

    private static final List<HttpStatus> MISSES =
            List.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT);

    private final LimitProperties properties;
    private final List<PathPattern> verification;
    private final Buckets buckets;
    private final TooMany tooMany;

    VerificationMisses(LimitProperties properties, Buckets buckets, TooMany tooMany) {
        this.properties = properties;
        this.verification = properties.verificationPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.buckets = buckets;
        this.tooMany = tooMany;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return isVerification(exchange)
                ? Callers.of(exchange).flatMap(caller -> verify(exchange, chain, caller))
                : chain.filter(exchange);
    }

    /** Compares as the routes do, segment by segment and decoded: no other spelling of the path gets round it. */
    private boolean isVerification(ServerWebExchange exchange) {
        return verification.stream()
                .anyMatch(pattern ->
                        pattern.matches(exchange.getRequest().getPath().pathWithinApplication()));
    }

    private Mono<Void> verify(ServerWebExchange exchange, GatewayFilterChain chain, Actor caller) {
        return firstRefusal(exchange, caller)
                .flatMap(verdict -> verdict.granted()
                        ? pass(exchange, chain, caller)
                        : tooMany.answer(exchange, EdgeProblem.TOO_MANY_MISSES, caller, verdict));
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
                .concatMap(name -> buckets.charge(name, properties.misses()))
                .then();
    }

    private static Flux<String> names(ServerWebExchange exchange, Actor caller) {
        return Flux.just("miss:user:" + caller.id(), "miss:ip:" + Callers.network(exchange));
    }
}
