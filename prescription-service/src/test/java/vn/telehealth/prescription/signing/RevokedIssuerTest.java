package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.prescription.authority.RevocationList;
import vn.telehealth.prescription.authority.SandboxAuthority;
import vn.telehealth.prescription.domain.Completion.Certificate;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureReport.Status;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignedDocument.Proof;
import vn.telehealth.prescription.domain.SigningRefused;

/** The certificate of the authority that certifies physicians has a status too, at signing and in verification. */
class RevokedIssuerTest {

    @TempDir
    private Path folder;

    private SigningFixture fixture;
    private X509Certificate issuing;

    @BeforeEach
    void start() throws Exception {
        fixture = new SigningFixture(folder);
        issuing = fixture.keys().of(DR_LAN).chain().get(1);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void keepsTheRootsListWithTheSignature() throws Exception {
        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);

        byte[] list = Jades.parse(document.jades()).lists().getFirst();
        X509Certificate root = fixture.keys().of(DR_LAN).chain().get(2);
        assertThat(RevocationList.read(list, issuing, root).revoked()).isFalse();
        assertThat(document.missing()).isEmpty();
    }

    @Test
    void signsNothingUnderARevokedAuthority() {
        fixture.sandbox.revoke(issuing);

        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON))
                .isInstanceOfSatisfying(
                        SigningRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(SigningRefused.Reason.CERTIFICATE_REVOKED))
                .hasMessageContaining("authority");
    }

    @Test
    void learnsWithinFiveMinutesThatTheAuthorityWasRevoked() {
        fixture.signer().sign(DR_LAN, JSON);
        fixture.sandbox.revoke(issuing);

        fixture.clock.move(Duration.ofMinutes(5));

        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON)).isInstanceOf(SigningRefused.class);
    }

    @Test
    void refusesASignatureThatNothingProvesToBeOlderThanTheRevocation() {
        Jades signed = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());
        fixture.clock.move(Duration.ofMinutes(1));
        fixture.sandbox.revoke(issuing);
        List<byte[]> revoked = List.of(fixture.sandbox.download("/crl/root.crl"));

        SignatureReport stamped = verify(signed.timeStamp(), signed, revoked);
        SignatureReport bare = verify(null, signed, revoked);

        assertThat(stamped.faults()).isEmpty();
        assertThat(stamped.status()).isEqualTo(Status.GOOD);
        assertThat(bare.faults()).containsExactly(Fault.CERTIFICATE_REVOKED);
        assertThat(bare.status()).isEqualTo(Status.REVOKED);
    }

    @Test
    void refusesASignatureStampedAfterTheRevocation() {
        Jades signed = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());
        fixture.sandbox.revoke(issuing);
        fixture.clock.move(Duration.ofMinutes(1));
        byte[] late = fixture.authority.timeStamp(signed.stamped());

        SignatureReport report = verify(late, signed, List.of(fixture.sandbox.download("/crl/root.crl")));

        assertThat(report.faults()).containsExactly(Fault.CERTIFICATE_REVOKED);
    }

    @Test
    void holdsAfterTheAuthorityWasRevokedLater() {
        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);
        fixture.clock.move(Duration.ofDays(400));
        fixture.sandbox.revoke(issuing);

        assertThat(fixture.verify(document.content(), document.jades()).valid()).isTrue();
    }

    @Test
    void stampsNothingLateUnderARevokedAuthority() throws Exception {
        fixture.sandbox.stop();
        SignedDocument bare = fixture.signer().sign(DR_LAN, JSON);
        assertThat(bare.missing()).contains(Proof.CERTIFICATE_STATUS);
        fixture.sandbox.startAgain();
        fixture.clock.move(Duration.ofMinutes(1));
        fixture.sandbox.revoke(issuing);

        var completion = fixture.signer().complete(bare);

        assertThat(completion.certificate()).isEqualTo(Certificate.ENDED);
        assertThat(completion.document().missing()).containsExactly(Proof.TIME_STAMP);
        assertThat(fixture.verify(bare.content(), completion.document().jades()).faults())
                .containsExactly(Fault.CERTIFICATE_REVOKED);
    }

    @Test
    void doesNotCallItGoodWithoutTheList() {
        Jades signed = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());

        SignatureReport report = verify(signed.timeStamp(), signed, List.of());

        assertThat(report.faults()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void refusesListsOfOthersEndedOnesAndChangedOnes() throws Exception {
        byte[] early = fixture.sandbox.download("/crl/root.crl");
        fixture.clock.move(Duration.ofHours(25));
        Jades signed = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());
        byte[] changed = signed.lists().getFirst().clone();
        changed[changed.length - 1] ^= 1;

        assertThat(verify(signed.timeStamp(), signed, List.of(early)).faults()).containsExactly(Fault.STATUS_WRONG);
        assertThat(verify(signed.timeStamp(), signed, List.of(changed)).faults())
                .containsExactly(Fault.STATUS_WRONG);
        assertThat(verify(signed.timeStamp(), signed, List.of(fixture.sandbox.download("/crl/issuing.crl")))
                        .faults())
                .containsExactly(Fault.STATUS_WRONG);
        assertThat(verify(signed.timeStamp(), signed, List.of(signed.lists().getFirst(), early))
                        .faults())
                .containsExactly(Fault.STATUS_WRONG);
        try (SandboxAuthority stranger = new SandboxAuthority(folder.resolve("stranger"), fixture.clock)) {
            assertThat(verify(signed.timeStamp(), signed, List.of(stranger.download("/crl/root.crl")))
                            .faults())
                    .containsExactly(Fault.STATUS_WRONG);
        }
    }

    private SignatureReport verify(byte @Nullable [] stamp, Jades signed, List<byte[]> lists) {
        String jades = new Jades(signed.header(), signed.signature(), stamp, signed.status(), lists).json();
        return fixture.verify(CanonicalJson.of(JSON), jades);
    }
}
