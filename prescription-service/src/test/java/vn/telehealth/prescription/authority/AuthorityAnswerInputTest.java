package vn.telehealth.prescription.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.prescription.signing.SigningFixture;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** What comes, or is said to come, from the health authority: OCSP responses, revocation lists, time stamps, roots. */
class AuthorityAnswerInputTest {

    private static final Reading REFUSED = Reading.refusedWith(CertificateException.class);
    private static final byte[] STAMPED = new byte[32];

    @TempDir
    private static Path folder;

    private static SigningFixture fixture;
    private static List<X509Certificate> chain;
    private static byte[] stamp;
    private static CertificateStatus status;
    private static CertificateStatus listed;

    @BeforeAll
    static void ask() throws Exception {
        fixture = new SigningFixture(folder);
        chain = fixture.aPhysiciansChain();
        stamp = fixture.authority.timeStamp(STAMPED);
        status = fixture.authority.status(chain.get(0), chain.get(1));
        listed = fixture.authority.listed(chain.get(1));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void believesNoOtherStatus() {
        Mutations.of(2_000, status.response()).forEach(this::readsAStatus);
    }

    @Test
    void believesNoOtherList() {
        Mutations.of(2_000, listed.response()).forEach(this::readsAList);
    }

    @Test
    void believesNoOtherStamp() {
        Mutations.of(1_000, stamp).forEach(this::readsAStamp);
    }

    @Test
    void readsRootsOrRefuses() {
        Mutations.of(1_000, fixture.sandbox.pem())
                .forEach(pem -> Reading.refusedWith(IllegalArgumentException.class)
                        .of(pem, () -> TrustedRoots.read(new ByteArrayInputStream(pem))));
    }

    static Stream<byte[]> answers() {
        return Stream.of(status.response(), listed.response(), stamp);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("answers")
    void guided(byte[] answer) {
        readsAStatus(answer);
        readsAList(answer);
        readsAStamp(answer);
    }

    /** Bytes that nobody reads may change, what is said may not. */
    private void readsAStatus(byte[] answer) {
        REFUSED.of(answer, () -> OcspAnswer.read(answer, chain.get(0), chain.get(1)))
                .ifPresent(read -> assertThat(said(read)).isEqualTo(said(status)));
    }

    private void readsAList(byte[] answer) {
        REFUSED.of(answer, () -> RevocationList.read(answer, chain.get(1), chain.get(2)))
                .ifPresent(read -> assertThat(said(read)).isEqualTo(said(listed)));
    }

    private void readsAStamp(byte[] answer) {
        REFUSED.of(answer, () -> TimeStampAnswer.read(answer, STAMPED, fixture.sandbox.roots()))
                .ifPresent(time -> assertThat(time).isBefore(fixture.now().plusSeconds(1)));
    }

    private static List<Object> said(CertificateStatus status) {
        return List.of(status.revoked(), status.thisUpdate(), status.nextUpdate());
    }
}
