package vn.telehealth.gateway.limits;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Buckets in Redis, shared by all gateways. Connects on first use and again after an outage. A bucket keeps the bound it was
 * made with, so whoever is counted by another bound has another bucket: changed settings hold at once.
 */
@Component
final class RedisBuckets implements Buckets {

    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final Duration FORGET_AFTER = Duration.ofMinutes(5);

    private final RedisURI uri;
    private final RedisClient client;
    private @Nullable CompletableFuture<AsyncProxyManager<String>> manager;

    RedisBuckets(LimitProperties properties) {
        uri = RedisURI.create(properties.redisUri());
        uri.setTimeout(TIMEOUT);
        client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
    }

    @Override
    public Mono<Verdict> take(String name, LimitProperties.Bound bound) {
        return bucket(name, bound)
                .flatMap(bucket -> Mono.fromFuture(bucket.tryConsumeAndReturnRemaining(1)))
                .timeout(TIMEOUT)
                .map(Verdict::of);
    }

    @Override
    public Mono<Verdict> peek(String name, LimitProperties.Bound bound) {
        return bucket(name, bound)
                .flatMap(bucket -> Mono.fromFuture(bucket.estimateAbilityToConsume(1)))
                .timeout(TIMEOUT)
                .map(estimate -> new Verdict(Duration.ofNanos(estimate.getNanosToWaitForRefill())));
    }

    @Override
    public Mono<Void> charge(String name, LimitProperties.Bound bound) {
        return bucket(name, bound)
                .flatMap(bucket -> Mono.fromFuture(bucket.consumeIgnoringRateLimits(1)))
                .timeout(TIMEOUT)
                .then();
    }

    private Mono<AsyncBucketProxy> bucket(String name, LimitProperties.Bound bound) {
        // Not cancelled with the request that waits for it: the connection serves the next ones.
        return Mono.fromFuture(this::connected, true)
                .map(proxies -> proxies.builder()
                        .build(
                                "limit:" + name + ":" + bound.requests() + "/" + bound.per(),
                                () -> CompletableFuture.completedFuture(Buckets.configuration(bound))));
    }

    private synchronized CompletableFuture<AsyncProxyManager<String>> connected() {
        CompletableFuture<AsyncProxyManager<String>> known = manager;
        if (known == null || known.isCompletedExceptionally()) {
            known = client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), uri)
                    .toCompletableFuture()
                    .thenApply(RedisBuckets::proxies);
            manager = known;
        }
        return known;
    }

    private static AsyncProxyManager<String> proxies(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGET_AFTER))
                .build()
                .asAsync();
    }

    @PreDestroy
    void close() {
        client.shutdown();
    }
}
