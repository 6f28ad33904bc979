package vn.telehealth.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.telehealth.test.hsm.SoftHsmToken;

/** A token that is missing, gone mid-way, locked out or busy: one exception, and back to work without a restart. */
class TokenOutageTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    private final SoftHsmToken softHsm = SoftHsmToken.create();

    private static HsmToken open(String library, String label, String pin) {
        TokenProperties properties =
                new TokenProperties(Path.of(library), label, pin, 2, Duration.ofMillis(100), Duration.ofMillis(50));
        return new HsmToken(properties, new TokenMetrics(new SimpleMeterRegistry()));
    }

    private HsmToken open(String pin) {
        return open("/usr/lib/softhsm/libsofthsm2.so", softHsm.label(), pin);
    }

    @Test
    void usesTheTokenAgainWhenItIsBack() {
        try (HsmToken token = open(SoftHsmToken.PIN)) {
            ECPublicKey key = token.signingKey("lan");
            TokenHealthIndicator health = new TokenHealthIndicator(token);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            softHsm.takeAway();

            assertThatThrownBy(() -> token.sign("lan", MESSAGE))
                    .isInstanceOfSatisfying(
                            TokenUnavailable.class,
                            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMillis(50)));
            assertThatThrownBy(() -> token.publicKey("lan")).isInstanceOf(TokenUnavailable.class);
            assertThatThrownBy(() -> token.signingKey("new")).isInstanceOf(TokenUnavailable.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            softHsm.giveBack();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(token.sign("lan", MESSAGE)).hasSize(64));
            assertThat(token.publicKey("lan")).contains(key);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void neverTakesAMissingTokenForAnEmptyOne() {
        try (HsmToken token = open(SoftHsmToken.PIN)) {
            token.signingKey("lan");

            softHsm.takeAway();

            assertThatThrownBy(() -> token.publicKey("never-looked-up-before")).isInstanceOf(TokenUnavailable.class);
            softHsm.giveBack();
        }
    }

    @Test
    void startsWithoutTheTokenAndFindsItLater() {
        softHsm.takeAway();
        try (HsmToken token = open(SoftHsmToken.PIN)) {
            assertThatThrownBy(token::check).isInstanceOf(TokenUnavailable.class);

            softHsm.giveBack();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(token.signingKey("lan")).isNotNull());
        }
    }

    @Test
    void anotherTokensOutageHarmsNobody() {
        SoftHsmToken second = SoftHsmToken.create();
        try (HsmToken token = open(SoftHsmToken.PIN);
                HsmToken other = open("/usr/lib/softhsm/libsofthsm2.so", second.label(), SoftHsmToken.PIN)) {
            token.signingKey("lan");
            other.signingKey("minh");
            second.takeAway();

            assertThatThrownBy(() -> other.sign("minh", MESSAGE)).isInstanceOf(TokenUnavailable.class);

            assertThat(token.sign("lan", MESSAGE)).hasSize(64);
            second.giveBack();
        }
    }

    @Test
    void triesARefusedPinNeverAgain() {
        try (HsmToken wrong = open("000000");
                HsmToken right = open(SoftHsmToken.PIN)) {
            assertThatThrownBy(wrong::check)
                    .isInstanceOf(TokenUnavailable.class)
                    .hasMessageContaining("CKR_PIN_INCORRECT");

            right.check();

            // the library would let anyone in now that the process is logged in
            await().during(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThatThrownBy(wrong::check).isInstanceOf(TokenUnavailable.class));
        }
    }

    @Test
    void worksAgainWhenALockedPinIsUnlocked(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        LockablePin pin = new LockablePin(folder);
        try (HsmToken token = open(pin.library().toString(), softHsm.label(), SoftHsmToken.PIN)) {
            ECPublicKey key = token.signingKey("lan");
            pin.lock();
            softHsm.takeAway();
            assertThatThrownBy(() -> token.sign("lan", MESSAGE)).isInstanceOf(TokenUnavailable.class);
            softHsm.giveBack();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThatThrownBy(() -> token.sign("lan", MESSAGE))
                            .isInstanceOfSatisfying(
                                    TokenUnavailable.class,
                                    e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMillis(50)))
                            .hasMessageContaining("CKR_PIN_LOCKED"));
            int attempts = pin.attempts();
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> token.sign("lan", MESSAGE)).isInstanceOf(TokenUnavailable.class);
            }
            assertThat(pin.attempts()).as("asked again after a pause only").isLessThan(attempts + 50);

            pin.unlock();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(token.sign("lan", MESSAGE)).hasSize(64));
            assertThat(token.publicKey("lan")).contains(key);
        }
    }

    @Test
    void saysSoWhenThereIsNoSuchLibrary() {
        try (HsmToken token = open("/nowhere/pkcs11.so", "any", "1234")) {
            assertThatThrownBy(token::check).isInstanceOf(TokenUnavailable.class);
        }
    }

    @Test
    void refusesWhoFindsNoFreeSessionInTime() throws Exception {
        TokenProperties two = new TokenProperties(
                Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                softHsm.label(),
                SoftHsmToken.PIN,
                2,
                Duration.ofMillis(100),
                Duration.ofMillis(50));
        TokenAccess access = new TokenAccess(two);
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                Future<?> unused = threads.submit(() -> access.run((session, keys) -> {
                    busy.countDown();
                    return opened(done);
                }));
            }
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> access.run((session, keys) -> true))
                    .isInstanceOf(TokenUnavailable.class)
                    .hasMessageContaining("2 sessions are busy");
            done.countDown();
        }
        boolean free = access.run((session, keys) -> true);
        assertThat(free).isTrue();
        access.close();
    }

    @Test
    void losesNoSignatureWhenSessionsEndUnderLoad() throws Exception {
        try (HsmToken token = open(SoftHsmToken.PIN);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            token.signingKey("lan");
            AtomicInteger signed = new AtomicInteger();
            CryptokiModule module = CryptokiModule.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"));
            Future<?> signing = threads.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    assertThat(token.sign("lan", MESSAGE)).hasSize(64);
                    signed.incrementAndGet();
                }
            });

            for (int restarts = 0; restarts < 5; restarts++) {
                int seen = signed.get();
                await().until(() -> signed.get() > seen + 10 || signing.isDone());
                module.restart(module.restart(0));
            }

            signing.get(30, TimeUnit.SECONDS);
            assertThat(signed).hasValue(300);
        }
    }

    private static boolean opened(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
