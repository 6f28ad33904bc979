package vn.telehealth.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Token buckets by name. */
interface Buckets {

    /** Takes one token where there is one. */
    Mono<Verdict> take(String name, LimitProperties.Bound bound);

    /** Looks whether a token is left, and takes none. */
    Mono<Verdict> peek(String name, LimitProperties.Bound bound);

    /** Takes one token, owing it where there is none: the pause grows with the debt. */
    Mono<Void> charge(String name, LimitProperties.Bound bound);

    /** @param pause until the next token, zero where one was there */
    record Verdict(Duration pause) {

        static final Verdict GRANTED = new Verdict(Duration.ZERO);

        static Verdict of(ConsumptionProbe probe) {
            return probe.isConsumed() ? GRANTED : new Verdict(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        boolean granted() {
            return pause.isZero();
        }
    }

    static BucketConfiguration configuration(LimitProperties.Bound bound) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(bound.requests()).refillGreedy(bound.requests(), bound.per()))
                .build();
    }

    static Bucket local(LimitProperties.Bound bound) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(bound.requests()).refillGreedy(bound.requests(), bound.per()))
                .build();
    }
}
