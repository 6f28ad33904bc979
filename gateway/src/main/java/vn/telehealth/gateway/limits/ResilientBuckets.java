package vn.telehealth.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts in Redis; while Redis is away each gateway counts for itself, so that bounds hold and service goes on. */
@Component
@Primary
final class ResilientBuckets implements Buckets {

    private static final long MOST_LOCAL_BUCKETS = 100_000;

    private final RedisBuckets shared;
    private final MeterRegistry meters;
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
        return shared.take(name, bound)
                .onErrorResume(
                        e -> fallBack(() -> Verdict.of(bucket(name, bound).tryConsumeAndReturnRemaining(1))));
    }

    @Override
    public Mono<Verdict> peek(String name, LimitProperties.Bound bound) {
        return shared.peek(name, bound)
                .onErrorResume(e -> fallBack(() -> new Verdict(Duration.ofNanos(
                        bucket(name, bound).estimateAbilityToConsume(1).getNanosToWaitForRefill()))));
    }

    private Mono<Verdict> fallBack(Supplier<Verdict> verdict) {
        meters.counter("telehealth.limits.redis.away").increment();
        return Mono.fromSupplier(verdict);
    }

    private Bucket bucket(String name, LimitProperties.Bound bound) {
        return local.get(name, key -> Buckets.local(bound));
    }
}
