package vn.telehealth.gateway.limits;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.platform.problem.PlatformProblem;

/** Bounds what comes without a good token, by address. */
@Component
public final class AnonymousLimit {

    private final LimitProperties properties;
    private final Buckets buckets;
    private final TooMany tooMany;

    AnonymousLimit(LimitProperties properties, Buckets buckets, TooMany tooMany) {
        this.properties = properties;
        this.buckets = buckets;
        this.tooMany = tooMany;
    }

    /** Goes on while the address is within its bound, and answers 429 afterwards. */
    public Mono<Void> within(ServerWebExchange exchange, Supplier<Mono<Void>> next) {
        return buckets.take("ip:" + Callers.network(exchange), properties.anonymous())
                .flatMap(verdict -> verdict.granted()
                        ? next.get()
                        : tooMany.answer(exchange, PlatformProblem.TOO_MANY_REQUESTS, null, verdict));
    }
}
