package vn.telehealth.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.audit.EdgeAudit;
import vn.telehealth.gateway.caller.Callers;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.ProblemType;
import vn.telehealth.platform.security.Actor;

/** Answers 429. Audited once a minute for each caller: whoever floods the gateway would flood the audit log as well. */
@Component
final class TooMany {

    private static final long MOST_CALLERS = 100_000;

    private final EdgeProblems problems;
    private final EdgeAudit audit;
    private final Cache<String, Boolean> audited = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_CALLERS)
            .build();

    TooMany(EdgeProblems problems, EdgeAudit audit) {
        this.problems = problems;
        this.audit = audit;
    }

    /** @param caller absent where no good token was sent */
    Mono<Void> answer(
            ServerWebExchange exchange, ProblemType problem, @Nullable Actor caller, Buckets.Verdict verdict) {
        String who = caller == null ? Callers.network(exchange) : caller.id();
        if (audited.asMap().putIfAbsent(problem.code() + ":" + who, true) == null) {
            audit.refused(exchange, problem, caller);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(verdict.pause())));
        return problems.answer(exchange, problem);
    }

    /** Whole seconds, rounded up (RFC 9110, section 10.2.3). */
    private static long seconds(Duration pause) {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
