package vn.telehealth.prescription.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits: status kept 5 minutes, 1 hour in an outage; a service that is down left alone for 15 seconds. */
class RememberingAuthorityTest {

    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path folder;

    private SandboxAuthority sandbox;
    private HealthAuthority authority;
    private List<X509Certificate> chain;

    @BeforeEach
    void start() throws Exception {
        sandbox = new SandboxAuthority(folder.resolve("state"), clock);
        authority = sandbox.rememberingClient();
        KeyPair key = newKey();
        X500Name subject = new X500Name("C=VN,O=Bình Minh,SERIALNUMBER=1/HNO-CCHN,CN=Trần Văn Minh");
        chain = authority.enrol(new JcaPKCS10CertificationRequestBuilder(subject, key.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                .getEncoded());
    }

    private static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private CertificateStatus status() {
        return authority.status(chain.get(0), chain.get(1));
    }

    @Test
    void keepsAStatusForAWhile() {
        assertThat(status().revoked()).isFalse();
        sandbox.revoke(chain.getFirst());

        clock.move(Duration.ofMinutes(5).minusSeconds(2));
        assertThat(status().revoked()).isFalse();
        clock.move(Duration.ofSeconds(2));
        assertThat(status().revoked()).isTrue();
    }

    @Test
    void neverForgetsARevocation() {
        sandbox.revoke(chain.getFirst());
        assertThat(status().revoked()).isTrue();

        sandbox.stop();
        clock.move(Duration.ofDays(30));

        assertThat(status().revoked()).isTrue();
    }

    @Test
    void keepsAStatusForLongerWhileNobodyAnswers() {
        CertificateStatus known = status();
        sandbox.stop();

        clock.move(Duration.ofHours(1).minusSeconds(2));
        assertThat(status()).isSameAs(known);
        clock.move(Duration.ofSeconds(2));
        assertThatThrownBy(this::status).isInstanceOf(AuthorityUnavailable.class);
    }

    @Test
    void leavesASilentServiceAlone() throws IOException {
        sandbox.stop();
        assertThatThrownBy(() -> authority.timeStamp(new byte[32])).hasMessageContaining("does not answer");
        sandbox.startAgain();

        clock.move(Duration.ofSeconds(13));
        assertThatThrownBy(() -> authority.timeStamp(new byte[32])).hasMessageContaining("a moment ago");
        assertThat(status().revoked()).isFalse();
        clock.move(Duration.ofSeconds(2));
        assertThat(authority.timeStamp(new byte[32])).isNotEmpty();
    }

    @Test
    void goesOnAskingAServiceThatRefusesOneQuestion() {
        assertThatThrownBy(() -> authority.status(chain.get(0), chain.get(2))).isInstanceOf(AuthorityUnavailable.class);

        assertThat(status().revoked()).isFalse();
    }
}
