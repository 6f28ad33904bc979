package vn.telehealth.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.test.hsm.SoftHsmToken;

/** Against a real SoftHSM2. */
class HsmTokenTest {

    private static final byte[] MESSAGE = "Đơn thuốc".getBytes(StandardCharsets.UTF_8);

    private final SoftHsmToken softHsm = SoftHsmToken.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HsmToken token = open(softHsm, SoftHsmToken.PIN, 4);

    @AfterEach
    void close() {
        token.close();
    }

    private HsmToken open(SoftHsmToken softHsm, String pin, int sessions) {
        return new HsmToken(properties(softHsm.label(), pin, sessions), new TokenMetrics(meters));
    }

    private static TokenProperties properties(String label, String pin, int sessions) {
        return new TokenProperties(
                Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                label,
                pin,
                sessions,
                Duration.ofSeconds(10),
                Duration.ofMillis(50));
    }

    @Test
    void signsWithTheKeyOfThatLabel() throws Exception {
        PublicKey lan = token.signingKey("lan");
        PublicKey minh = token.signingKey("minh");

        byte[] signature = token.sign("lan", MESSAGE);

        assertThat(signature).hasSize(64);
        assertThat(verifies(lan, signature)).isTrue();
        assertThat(verifies(minh, signature)).isFalse();
    }

    @Test
    void makesAKeyOnlyOnce() {
        PublicKey first = token.signingKey("lan");

        try (HsmToken other = open(softHsm, SoftHsmToken.PIN, 2)) {
            assertThat(other.signingKey("lan")).isEqualTo(first);
            assertThat(other.publicKey("nobody")).isEmpty();
        }
    }

    @Test
    void neitherReadsNorExportsAPrivateKey() {
        token.signingKey("lan");
        TokenAccess access = new TokenAccess(properties(softHsm.label(), SoftHsmToken.PIN, 1));
        TokenConnection.KeyName name = new TokenConnection.KeyName(CkAttributes.PRIVATE_KEY, "lan");

        List<Integer> flags = access.run((session, keys) -> {
            long key = keys.find(session, name).orElseThrow();
            return List.of(
                    (int) session.attribute(key, CkAttributes.SENSITIVE)[0],
                    (int) session.attribute(key, CkAttributes.ALWAYS_SENSITIVE)[0],
                    (int) session.attribute(key, CkAttributes.EXTRACTABLE)[0],
                    (int) session.attribute(key, CkAttributes.NEVER_EXTRACTABLE)[0]);
        });

        assertThat(flags).containsExactly(1, 1, 0, 1);
        assertThatThrownBy(() -> access.run((session, keys) ->
                        session.attribute(keys.find(session, name).orElseThrow(), CkAttributes.VALUE)))
                .hasStackTraceContaining("GET_ATTRIBUTE_VALUE answered 0x11");
        access.close();
    }

    @Test
    void saysWhichKeyIsMissing() {
        assertThatThrownBy(() -> token.sign("nobody", MESSAGE))
                .isInstanceOf(NoSuchKey.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void serves32ThreadsWithFourSessions() throws Exception {
        PublicKey key = token.signingKey("lan");
        List<Callable<byte[]>> calls = IntStream.range(0, 320)
                .<Callable<byte[]>>mapToObj(i -> () -> token.sign("lan", MESSAGE))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Future<byte[]> signature : threads.invokeAll(calls)) {
                assertThat(verifies(key, signature.get())).isTrue();
            }
        }

        assertThat(meters.get("telehealth.token.sessions.limit").gauge().value())
                .isEqualTo(4);
        assertThat(meters.get("telehealth.token.sessions.used").gauge().value()).isZero();
        assertThat(meters.get("telehealth.token.operations")
                        .tags("operation", "sign", "outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(320);
    }

    @Test
    void sealsForOnePurposeOnly() {
        token.secretKey("wrapping");
        token.secretKey("wrapping");
        byte[] purpose = "qr-1".getBytes(StandardCharsets.UTF_8);

        byte[] sealed = token.seal("wrapping", MESSAGE, purpose);

        assertThat(token.open("wrapping", sealed, purpose)).isEqualTo(MESSAGE);
        assertThatThrownBy(() -> token.open("wrapping", sealed, new byte[] {1})).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> token.open("wrapping", sealed, purpose)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> token.open("wrapping", new byte[5], purpose)).isInstanceOf(SealBroken.class);
    }

    @Test
    void writesSignaturesForCertificatesToo() throws Exception {
        PublicKey key = token.signingKey("lan");

        for (int i = 0; i < 50; i++) {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(MESSAGE);
            assertThat(verifier.verify(EcdsaSignature.toDer(token.sign("lan", MESSAGE))))
                    .isTrue();
        }
    }

    private static boolean verifies(PublicKey key, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }
}
