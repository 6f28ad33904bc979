package vn.telehealth.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts in Redis. While Redis is away each gateway counts for itself: service goes on, and a bound still holds for each
 * gateway, misses of verification included.
 */
@Component
@Primary
final class ResilientBuckets implements Buckets {

    private static final long MOST_LOCAL_BUCKETS = 100_000;

    private final Buckets shared;
    private final MeterRegistry meters;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(1))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());
    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .maximumSize(MOST_LOCAL_BUCKETS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    ResilientBuckets(RedisBuckets shared, MeterRegistry meters) {
        this.shared = shared;
        this.meters = meters;
    }

    @Override
    public Mono<Verdict> take(String name, LimitProperties.Bound bound) {
        return orElse(
                shared.take(name, bound), () -> Verdict.of(bucket(name, bound).tryConsumeAndReturnRemaining(1)));
    }

    @Override
    public Mono<Verdict> peek(String name, LimitProperties.Bound bound) {
        return orElse(
                shared.peek(name, bound),
                () -> new Verdict(Duration.ofNanos(
                        bucket(name, bound).estimateAbilityToConsume(1).getNanosToWaitForRefill())));
    }

    @Override
    public Mono<Void> charge(String name, LimitProperties.Bound bound) {
        return orElse(shared.charge(name, bound).thenReturn(name), () -> {
                    bucket(name, bound).consumeIgnoringRateLimits(1);
                    return name;
                })
                .then();
    }

    private <T> Mono<T> orElse(Mono<T> asked, Supplier<T> counted) {
        return asked.transformDeferred(CircuitBreakerOperator.of(breaker)).onErrorResume(away -> {
            meters.counter("telehealth.limits.redis.away").increment();
            return Mono.fromSupplier(counted);
        });
    }

    private Bucket bucket(String name, LimitProperties.Bound bound) {
        return local.get(name, key -> Buckets.local(bound));
    }
}
