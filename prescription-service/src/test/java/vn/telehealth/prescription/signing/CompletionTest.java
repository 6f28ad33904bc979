package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.prescription.domain.Completion;
import vn.telehealth.prescription.domain.Completion.Certificate;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureReport.Status;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignedDocument.Proof;

/** Proofs that the authority could not give at once. */
class CompletionTest {

    @TempDir
    private Path folder;

    private SigningFixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new SigningFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void goesOnWithoutTheAuthorityAndGetsItsProofsLater() throws Exception {
        fixture.keys().of(DR_LAN);
        fixture.sandbox.stop();

        SignedDocument bare = fixture.signer().sign(DR_LAN, JSON);

        assertThat(bare.missing()).containsExactlyInAnyOrder(Proof.TIME_STAMP, Proof.CERTIFICATE_STATUS);
        assertThat(fixture.verify(bare.content(), bare.jades()).faults()).isEmpty();
        assertThat(fixture.verify(bare.content(), bare.jades()).status()).isEqualTo(Status.UNKNOWN);
        assertThat(fixture.signer().complete(bare)).isEqualTo(new Completion(bare, Certificate.UNKNOWN));

        fixture.sandbox.startAgain();
        fixture.clock.move(Duration.ofSeconds(16));
        Completion completion = fixture.signer().complete(bare);
        SignedDocument complete = completion.document();

        assertThat(completion.certificate()).isEqualTo(Certificate.GOOD);
        assertThat(complete.missing()).isEmpty();
        assertThat(complete.jws()).isEqualTo(bare.jws());
        assertThat(fixture.verify(complete.content(), complete.jades()).faults())
                .isEmpty();
        assertThat(fixture.verify(complete.content(), complete.jades()).status())
                .isEqualTo(Status.GOOD);
    }

    @Test
    void doesNotTakeAStatusOfAfterTheRevocationForGood() throws Exception {
        fixture.keys().of(DR_LAN);
        fixture.sandbox.stop();
        SignedDocument bare = fixture.signer().sign(DR_LAN, JSON);
        fixture.sandbox.startAgain();
        fixture.clock.move(Duration.ofHours(1));
        fixture.sandbox.revoke(fixture.keys().of(DR_LAN).chain().getFirst());

        Completion completion = fixture.signer().complete(bare);

        SignedDocument complete = completion.document();
        assertThat(completion.certificate()).isEqualTo(Certificate.ENDED);
        assertThat(complete.missing()).containsExactly(Proof.TIME_STAMP);
        SignatureReport report = fixture.verify(complete.content(), complete.jades());
        assertThat(report.status()).isEqualTo(Status.REVOKED);
        assertThat(report.faults()).containsExactly(Fault.CERTIFICATE_REVOKED);
    }

    @Test
    void addsNoStampThatWouldDateASoundSignatureAfterTheEndOfItsCertificate() {
        SignedDocument bare = signedWithoutATimeStamp();

        assertThat(fixture.signer().complete(bare).document().missing()).isEmpty();

        fixture.clock.move(Duration.ofDays(366));
        assertThat(fixture.signer().complete(bare)).isEqualTo(new Completion(bare, Certificate.ENDED));
    }

    @Test
    void getsAStatusOfTheDayOfALateStamp() throws Exception {
        SignedDocument bare = signedWithoutATimeStamp();
        fixture.clock.move(Duration.ofHours(25));

        SignedDocument complete = fixture.signer().complete(bare).document();

        assertThat(complete.missing()).isEmpty();
        SignatureReport report = fixture.verify(complete.content(), complete.jades());
        assertThat(report.faults()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.GOOD);
    }

    private SignedDocument signedWithoutATimeStamp() {
        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);
        Jades whole = Jades.parse(document.jades());
        Jades unstamped = new Jades(whole.header(), whole.signature(), null, whole.status(), whole.lists());
        return new SignedDocument(
                document.content(),
                document.hash(),
                unstamped.compact(),
                unstamped.json(),
                document.signedAt(),
                Set.of(Proof.TIME_STAMP));
    }
}
