package vn.telehealth.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;

/**
 * Sends away what a service has no room for, before anything is spent on it: a token that is verified for nothing costs nearly as
 * much as an answer. Whoever is let in counts until the answer has gone out. What the gateway answers itself is
 * not bounded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Overload implements WebFilter {

    private final ServicePaths services;
    private final BulkheadRegistry bulkheads;
    private final EdgeProblems problems;

    Overload(ServicePaths services, BulkheadRegistry bulkheads, EdgeProblems problems) {
        this.services = services;
        this.bulkheads = bulkheads;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return services.serviceAt(path)
                .map(service -> within(bulkheads.bulkhead(service), exchange, chain))
                .orElseGet(() -> chain.filter(exchange));
    }

    private Mono<Void> within(Bulkhead room, ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .transformDeferred(BulkheadOperator.of(room))
                .onErrorResume(
                        BulkheadFullException.class, full -> problems.answer(exchange, PlatformProblem.UNAVAILABLE));
    }
}
