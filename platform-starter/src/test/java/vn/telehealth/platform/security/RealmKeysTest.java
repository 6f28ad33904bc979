package vn.telehealth.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import vn.telehealth.test.token.JwksServer;
import vn.telehealth.test.token.JwksServer.Health;
import vn.telehealth.test.token.TestTokens;

class RealmKeysTest {

    private static final RSAKey FIRST = TestTokens.newKey("first");
    private static final RSAKey SECOND = TestTokens.newKey("second");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final KeyProperties LIMITS =
            new KeyProperties(TIMEOUT, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(1));

    private final JwksServer realm = new JwksServer(FIRST);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final InstantSource time = now::get;
    private final JwtDecoder decoder = AcceptedTokens.decoder(
            new SecurityProperties(
                    TestTokens.ISSUER,
                    realm.uri(),
                    "telehealth-api",
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(5),
                    LIMITS),
            time.withZone(ZoneOffset.UTC));

    @AfterEach
    void close() {
        realm.close();
    }

    @Test
    void readsTheKeysOnceForAllWhoWait() throws Exception {
        String token = token(FIRST);
        List<Callable<Object>> all = IntStream.range(0, 100)
                .mapToObj(i -> (Callable<Object>) () -> decoder.decode(token))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each : threads.invokeAll(all)) {
                assertThat(each.get()).isNotNull();
            }
        }

        assertThat(realm.reads()).isEqualTo(1);
    }

    @Test
    void takesANewKeyWithItsFirstToken() {
        decoder.decode(token(FIRST));
        realm.show(FIRST, SECOND);
        pass(Duration.ofSeconds(1));

        assertThat(decoder.decode(token(SECOND))).isNotNull();
    }

    @Test
    void forgetsAWithdrawnKey() {
        decoder.decode(token(FIRST));
        realm.show(SECOND);
        pass(Duration.ofMinutes(6));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertNoGood(() -> decoder.decode(token(FIRST))));
    }

    @Test
    void asksSeldomForKeysThatNobodyHas() {
        decoder.decode(token(FIRST));
        pass(Duration.ofSeconds(1));

        for (int i = 0; i < 20; i++) {
            assertNoGood(() -> decoder.decode(token(SECOND)));
        }

        assertThat(realm.reads()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WELL")
    void servesOnWithKnownKeysWhileTheRealmIsNotWell(Health health) {
        decoder.decode(token(FIRST));
        realm.become(health);
        pass(Duration.ofMinutes(30));

        for (int i = 0; i < 20; i++) {
            Instant before = Instant.now();
            assertThat(decoder.decode(token(FIRST))).isNotNull();
            assertThat(Duration.between(before, Instant.now())).isLessThan(TIMEOUT);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WELL")
    void cannotJudgeWithoutKeys(Health health) {
        realm.become(health);

        assertNotJudged(() -> decoder.decode(token(FIRST)));
        realm.become(Health.WELL);
        pass(Duration.ofSeconds(1));
        assertThat(decoder.decode(token(FIRST))).isNotNull();
    }

    @Test
    void cannotJudgeANewKeyWhileTheRealmIsDead() {
        decoder.decode(token(FIRST));
        realm.close();
        pass(Duration.ofSeconds(1));

        assertNotJudged(() -> decoder.decode(token(SECOND)));
        assertNotJudged(() -> decoder.decode(token(SECOND)));
        assertThat(decoder.decode(token(FIRST))).isNotNull();
    }

    @Test
    void doesNotTrustOldKeysForEver() {
        decoder.decode(token(FIRST));
        realm.close();
        pass(Duration.ofMinutes(61));

        assertNotJudged(() -> decoder.decode(token(FIRST)));
    }

    private void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private static String token(RSAKey key) {
        return TestTokens.patient(UUID.randomUUID()).signedBy(key).build();
    }

    private static void assertNoGood(ThrowingCallable reading) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(reading);
    }

    private static void assertNotJudged(ThrowingCallable reading) {
        assertThatExceptionOfType(JwtException.class).isThrownBy(reading).isNotInstanceOf(BadJwtException.class);
    }
}
