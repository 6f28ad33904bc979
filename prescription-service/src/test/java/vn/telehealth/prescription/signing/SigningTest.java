package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.platform.token.TokenUnavailable;
import vn.telehealth.prescription.authority.AuthorityUnavailable;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Status;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.domain.SigningRefused;

/** Signing with a real SoftHSM2 and the real sandbox authority, and what happens when either is away. */
class SigningTest {

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
    void signsWithProofs() {
        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);

        assertThat(document.missing()).isEmpty();
        SignatureReport report = fixture.verify(document.content(), document.jades());
        assertThat(report.faults()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.GOOD);
        assertThat(report.signedAt()).isEqualTo(document.signedAt());
        assertThat(report.stampedAt())
                .isBetween(
                        document.signedAt().minusSeconds(2), document.signedAt().plusSeconds(10));
        assertThat(report.signer())
                .isEqualTo(new SignatureReport.Signer(DR_LAN.fullName(), DR_LAN.licenceNo(), DR_LAN.facility()));
    }

    @Test
    void signsTheSameWhateverTheSpelling() {
        String decomposed = JSON.replace("Đức", "Đu\\u031b\\u0301c").replace("{", "{\n");

        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);
        SignedDocument respelt = fixture.signer().sign(DR_LAN, decomposed);

        assertThat(decomposed).isNotEqualTo(JSON);
        assertThat(respelt.hash()).isEqualTo(document.hash());
        assertThat(respelt.content()).contains("Trần Văn Đức");
    }

    @Test
    void givesEachPhysicianOneKeyAndCertificate() {
        SignerIdentity minh = new SignerIdentity(UUID.randomUUID(), "Trần Văn Minh", "5/HNO-CCHN", "Bình Minh");
        PhysicianKeys keys = fixture.keys();

        PhysicianKey first = keys.of(DR_LAN);

        assertThat(fixture.keys().of(DR_LAN).chain()).isEqualTo(first.chain());
        assertThat(keys.of(minh).chain().getFirst().getPublicKey())
                .isNotEqualTo(first.chain().getFirst().getPublicKey());
        assertThat(fixture.certificates.all()).hasSize(2);
    }

    @Test
    void certifiesTheSameKeyForAnotherFacility() {
        SignerIdentity elsewhere =
                new SignerIdentity(DR_LAN.physicianId(), DR_LAN.fullName(), DR_LAN.licenceNo(), "Phòng khám Bình Minh");

        PhysicianKey here = fixture.keys().of(DR_LAN);
        PhysicianKey there = fixture.keys().of(elsewhere);

        assertThat(there.chain().getFirst().getPublicKey())
                .isEqualTo(here.chain().getFirst().getPublicKey());
        assertThat(there.chain().getFirst().getSubjectX500Principal().getName()).contains("Phòng khám Bình Minh");
    }

    @Test
    void enrolsOnceWhenManySignAtFirst() throws Exception {
        List<Callable<SignedDocument>> calls = IntStream.range(0, 16)
                .<Callable<SignedDocument>>mapToObj(i -> () -> fixture.signer().sign(DR_LAN, JSON))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignedDocument> document : threads.invokeAll(calls)) {
                assertThat(fixture.verify(
                                        document.get().content(), document.get().jws())
                                .faults())
                        .isEmpty();
            }
        }

        assertThat(fixture.certificates.all()).hasSize(1);
    }

    @Test
    void renewsACertificateBeforeItRunsOut() {
        PhysicianKey first = fixture.keys().of(DR_LAN);

        fixture.clock.move(Duration.ofDays(350));
        assertThat(fixture.keys().of(DR_LAN).chain()).isEqualTo(first.chain());
        fixture.clock.move(Duration.ofDays(2));
        PhysicianKey second = fixture.keys().of(DR_LAN);

        assertThat(second.chain().getFirst().getSerialNumber())
                .isNotEqualTo(first.chain().getFirst().getSerialNumber());
        assertThat(second.chain().getFirst().getPublicKey())
                .isEqualTo(first.chain().getFirst().getPublicKey());
    }

    @Test
    void refusesARevokedPhysician() {
        fixture.signer().sign(DR_LAN, JSON);
        fixture.sandbox.revoke(fixture.keys().of(DR_LAN).chain().getFirst());
        fixture.clock.move(Duration.ofMinutes(5));

        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON))
                .isInstanceOfSatisfying(
                        SigningRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(SigningRefused.Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void stopsWithoutTheAuthorityWhenThePolicySaysSo() {
        fixture.keys().of(DR_LAN);
        fixture.sandbox.stop();

        assertThatThrownBy(() -> fixture.signer(true).sign(DR_LAN, JSON)).isInstanceOf(AuthorityUnavailable.class);
    }

    @Test
    void cannotEnrolWithoutTheAuthority() {
        fixture.sandbox.stop();

        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON)).isInstanceOf(AuthorityUnavailable.class);
        assertThat(fixture.certificates.all()).isEmpty();
    }

    @Test
    void signsNothingWithoutTheToken() {
        fixture.signer().sign(DR_LAN, JSON);
        fixture.softHsm.takeAway();

        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON)).isInstanceOf(TokenUnavailable.class);

        fixture.softHsm.giveBack();
        await().atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(fixture.signer().sign(DR_LAN, JSON).missing())
                                .isEqualTo(Set.of()));
    }

    @Test
    void signsNothingThatIsNotCanonicalisable() {
        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, "{\"quantity\": 0.5}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsWithANewKeyAfterTheOldOneIsRetired() {
        PhysicianKey old = fixture.keys().of(DR_LAN);
        fixture.sandbox.revoke(old.chain().getFirst());
        assertThatThrownBy(() -> fixture.signer().sign(DR_LAN, JSON)).isInstanceOf(SigningRefused.class);

        fixture.certificates.retire(DR_LAN.physicianId());
        SignedDocument document = fixture.signer().sign(DR_LAN, JSON);

        assertThat(fixture.verify(document.content(), document.jades()).faults())
                .isEmpty();
        PhysicianKey next = fixture.keys().of(DR_LAN);
        assertThat(next.chain().getFirst().getPublicKey())
                .isNotEqualTo(old.chain().getFirst().getPublicKey());
        assertThat(fixture.keys().of(DR_LAN).chain()).isEqualTo(next.chain());
    }
}
