package vn.telehealth.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.gateway.limits.LimitProperties.Bound;
import vn.telehealth.test.server.RedisServer;

/** A bound that the settings give another value while somebody is counted. */
class RedisBucketsIT {

    private static final Bound NARROW = new Bound(2, Duration.ofHours(1));
    private static final Bound WIDE = new Bound(5, Duration.ofHours(1));

    private final String caller = "user:" + UUID.randomUUID();
    private final RedisBuckets buckets =
            new RedisBuckets(new LimitProperties(RedisServer.uri(), WIDE, WIDE, WIDE, WIDE, List.of()));

    @BeforeEach
    void connected() {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> buckets.peek(caller, WIDE).blockOptional().isPresent());
    }

    @AfterEach
    void close() {
        buckets.close();
    }

    @Test
    void aWiderBoundHoldsAtOnce() {
        assertThat(granted(NARROW)).isEqualTo(2);

        assertThat(granted(WIDE)).isEqualTo(5);
    }

    @Test
    void aNarrowerBoundHoldsAtOnce() {
        take(WIDE);

        assertThat(granted(NARROW)).isEqualTo(2);
    }

    @Test
    void aShorterPeriodHoldsAtOnce() {
        assertThat(granted(NARROW)).isEqualTo(2);

        assertThat(take(new Bound(NARROW.requests(), Duration.ofMinutes(1)))).isTrue();
    }

    private int granted(Bound bound) {
        int granted = 0;
        while (granted < 10 && take(bound)) {
            granted++;
        }
        return granted;
    }

    private boolean take(Bound bound) {
        return buckets.take(caller, bound).blockOptional().orElseThrow().granted();
    }
}
