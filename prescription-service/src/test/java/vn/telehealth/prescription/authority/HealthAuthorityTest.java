package vn.telehealth.prescription.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import vn.telehealth.prescription.domain.SigningRefused;

/** The client against the real sandbox authority. */
class HealthAuthorityTest {

    private final MovableClock clock = new MovableClock();
    private final byte[] digest = sha256("Đơn thuốc");

    @TempDir
    private Path folder;

    private SandboxAuthority sandbox;
    private HealthAuthority authority;

    @BeforeEach
    void start() throws IOException {
        sandbox = new SandboxAuthority(folder.resolve("state"), clock);
        authority = sandbox.client();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void enrols() throws Exception {
        KeyPair key = newKey();

        List<X509Certificate> chain = authority.enrol(request(key));

        assertThat(chain).hasSize(3);
        assertThat(chain.getFirst().getPublicKey()).isEqualTo(key.getPublic());
        assertThat(chain.getLast().getIssuerX500Principal())
                .isEqualTo(chain.getLast().getSubjectX500Principal());
    }

    @Test
    void aWayThatWasFoundHoldsOnlyWhileItsCertificatesDo() throws Exception {
        List<X509Certificate> chain = authority.enrol(request(newKey()));
        X509Certificate own = chain.getFirst();
        List<X509Certificate> others = chain.subList(1, 2);
        TrustedRoots roots = sandbox.roots();

        assertThat(roots.chain(own, others, Instant.now())).isEqualTo(chain);
        assertThat(roots.chain(own, others, Instant.now())).isEqualTo(chain);
        assertThatThrownBy(() ->
                        roots.chain(own, others, own.getNotAfter().toInstant().plusSeconds(1)))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() ->
                        roots.chain(own, others, own.getNotBefore().toInstant().minusSeconds(1)))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void tellsARefusalFromAnOutage() throws Exception {
        byte[] request = request(newKey());

        assertThatThrownBy(() -> authority.enrol(new byte[] {1}))
                .isInstanceOfSatisfying(
                        SigningRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(SigningRefused.Reason.ENROLMENT_REFUSED));
        assertThatThrownBy(() -> sandbox.client(sandbox.properties("guess", Duration.ZERO))
                        .enrol(request))
                .isInstanceOf(AuthorityUnavailable.class)
                .hasMessageContaining("password");
        sandbox.stop();
        assertThatThrownBy(() -> authority.enrol(request))
                .isInstanceOf(AuthorityUnavailable.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void learnsOfARevocation() throws Exception {
        List<X509Certificate> chain = authority.enrol(request(newKey()));
        assertThat(authority.status(chain.get(0), chain.get(1)).revoked()).isFalse();

        sandbox.revoke(chain.getFirst());

        CertificateStatus status = authority.status(chain.get(0), chain.get(1));
        assertThat(status.revokedAt()).isBetween(Instant.now().minusSeconds(10), Instant.now());
    }

    @Test
    void getsTimeStampsOfWhatItAskedFor() throws Exception {
        byte[] token = authority.timeStamp(digest);

        assertThat(TimeStampAnswer.read(token, digest, sandbox.roots()))
                .isBetween(Instant.now().minusSeconds(10), Instant.now());
        assertThatThrownBy(() -> TimeStampAnswer.read(token, sha256("Don thuoc"), sandbox.roots()))
                .isInstanceOf(CertificateException.class);
        byte[] changed = token.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> TimeStampAnswer.read(changed, digest, sandbox.roots()))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void believesNoStranger() throws Exception {
        List<X509Certificate> chain = authority.enrol(request(newKey()));
        byte[] token = authority.timeStamp(digest);
        byte[] status = authority.status(chain.get(0), chain.get(1)).response();
        try (SandboxAuthority stranger = new SandboxAuthority(folder.resolve("stranger"), clock)) {
            List<X509Certificate> foreign = stranger.client().enrol(request(newKey()));

            assertThatThrownBy(() -> sandbox.roots().chain(foreign.getFirst(), foreign, clock.instant()))
                    .isInstanceOf(CertificateException.class);
            assertThatThrownBy(() -> TimeStampAnswer.read(token, digest, stranger.roots()))
                    .isInstanceOf(CertificateException.class);
            assertThatThrownBy(() -> OcspAnswer.read(status, foreign.get(0), foreign.get(1)))
                    .isInstanceOf(CertificateException.class);
            assertThatThrownBy(() -> OcspAnswer.read(status, chain.get(0), foreign.get(1)))
                    .isInstanceOf(CertificateException.class);
        }
    }

    @Test
    void believesNoStatusOrTimeStampThatWasChanged() throws Exception {
        List<X509Certificate> chain = authority.enrol(request(newKey()));
        byte[] status = authority.status(chain.get(0), chain.get(1)).response();
        byte[] token = authority.timeStamp(digest);
        Instant stamped = TimeStampAnswer.read(token, digest, sandbox.roots());

        for (int i = 0; i < status.length; i += 3) {
            byte[] changed = changed(status, i);
            try {
                // a byte that is neither signed nor needed
                assertThat(OcspAnswer.read(changed, chain.get(0), chain.get(1)).revoked())
                        .isFalse();
            } catch (CertificateException e) {
                assertThat(e).isNotNull();
            }
        }
        for (int i = 0; i < token.length; i += 3) {
            byte[] changed = changed(token, i);
            try {
                assertThat(TimeStampAnswer.read(changed, digest, sandbox.roots()))
                        .isEqualTo(stamped);
            } catch (CertificateException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @Test
    void acceptsNoAnswerToAnotherRequest() throws Exception {
        List<X509Certificate> chain = authority.enrol(request(newKey()));
        byte[] answer = authority.status(chain.get(0), chain.get(1)).response();

        assertThatThrownBy(() -> OcspAnswer.requireNonce(answer, new byte[16]))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("another request");
    }

    private static byte[] changed(byte[] original, int position) {
        byte[] changed = original.clone();
        changed[position] ^= 0x11;
        return changed;
    }

    @Test
    void doesNotWaitForAServerThatHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            AuthorityProperties given = sandbox.properties();
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            AuthorityProperties hanging = new AuthorityProperties(
                    url,
                    url,
                    given.client(),
                    given.secret(),
                    given.roots(),
                    given.connectTimeout(),
                    given.readTimeout(),
                    given.retries(),
                    given.outagePause(),
                    given.statusMaxAge(),
                    given.statusGrace());
            long start = System.nanoTime();

            assertThatThrownBy(() -> sandbox.client(hanging).timeStamp(digest))
                    .isInstanceOf(AuthorityUnavailable.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        }
    }

    @Test
    void wantsARootAmongTheTrustedCertificates() throws Exception {
        byte[] issuing = sandbox.download("/ca/issuing.cer");

        assertThatThrownBy(() -> TrustedRoots.read(new ByteArrayInputStream(issuing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no root");
        assertThatThrownBy(() -> TrustedRoots.read(new ByteArrayResource(new byte[] {1}).getInputStream()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.exists(folder.resolve("state"))).isTrue();
    }

    private static byte[] request(KeyPair key) throws Exception {
        X500Name subject = new X500Name("C=VN,O=Phòng khám Bình Minh,SERIALNUMBER=001234/HNO-CCHN,CN=Trần Văn Minh");
        return new JcaPKCS10CertificationRequestBuilder(subject, key.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                .getEncoded();
    }

    private static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
