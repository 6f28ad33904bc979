package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.prescription.authority.SandboxAuthority;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureReport.Status;
import vn.telehealth.prescription.domain.SignedDocument;

/** Offline verification: what holds for ever, and what is refused. */
class VerifyingTest {

    @TempDir
    private Path folder;

    private SigningFixture fixture;
    private SignedDocument document;

    @BeforeEach
    void sign() throws Exception {
        fixture = new SigningFixture(folder);
        document = fixture.signer().sign(DR_LAN, JSON);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void refusesEveryChangedByteOfTheContent() {
        byte[] content = document.content().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < content.length; i++) {
            byte[] changed = content.clone();
            changed[i] ^= 0x01;

            SignatureReport report = fixture.verify(new String(changed, StandardCharsets.UTF_8), document.jws());

            assertThat(report.faults()).as("byte %d", i).contains(Fault.SIGNATURE_WRONG);
            assertThat(report.valid()).isFalse();
        }
    }

    @Test
    void refusesEveryChangedLetterOfTheSignature() {
        String jws = document.jws();
        for (int i = 0; i < jws.length(); i++) {
            char other = jws.charAt(i) == 'A' ? 'B' : 'A';
            String changed = jws.substring(0, i) + other + jws.substring(i + 1);

            assertThat(fixture.verify(document.content(), changed).valid())
                    .as("letter %d", i)
                    .isFalse();
        }
    }

    @Test
    void refusesChangedProofs() {
        Jades signed = Jades.parse(document.jades());
        byte[] stamp = Objects.requireNonNull(signed.timeStamp()).clone();
        byte[] status = Objects.requireNonNull(signed.status()).clone();
        stamp[stamp.length - 1] ^= 1;
        status[status.length / 4] ^= 1;

        Jades forgedStamp = new Jades(signed.header(), signed.signature(), stamp, signed.status(), signed.lists());
        Jades forgedStatus = new Jades(signed.header(), signed.signature(), signed.timeStamp(), status, signed.lists());

        assertThat(fixture.verify(document.content(), forgedStamp.json()).faults())
                .containsExactly(Fault.TIME_STAMP_WRONG);
        assertThat(fixture.verify(document.content(), forgedStatus.json()).faults())
                .containsExactly(Fault.STATUS_WRONG);
    }

    @Test
    void refusesProofsOfAnotherSignature() {
        Jades signed = Jades.parse(document.jades());
        Jades other =
                Jades.parse(fixture.signer().sign(DR_LAN, "{\"other\": 1}").jades());

        Jades mixed =
                new Jades(signed.header(), signed.signature(), other.timeStamp(), signed.status(), signed.lists());

        assertThat(fixture.verify(document.content(), mixed.json()).faults()).containsExactly(Fault.TIME_STAMP_WRONG);
    }

    @Test
    void refusesAnotherAuthoritysCertificates() throws Exception {
        try (SandboxAuthority stranger = new SandboxAuthority(folder.resolve("stranger"), fixture.clock)) {
            SignatureReport report =
                    new JadesVerifier(stranger.roots(), fixture.clock).verify(document.content(), document.jws());

            assertThat(report.faults()).containsExactly(Fault.CERTIFICATE_UNTRUSTED);
            assertThat(report.signer()).isNull();
        }
    }

    @Test
    void refusesCertificatesThatAreNotForDocuments() throws Exception {
        Path store = folder.resolve("authority/keys.p12");
        char[] password =
                Files.readString(folder.resolve("authority/keys-password")).toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        X509Certificate stamper = (X509Certificate) keys.getCertificate("timestamps");
        X509Certificate issuing = (X509Certificate) keys.getCertificate("issuing");
        String header = new ProtectedHeader(document.signedAt(), List.of(stamper, issuing)).encode();
        Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign((PrivateKey) keys.getKey("timestamps", password));
        signer.update(Jades.signingInput(header, document.content()));

        SignatureReport report = fixture.verify(document.content(), header + ".." + Base64Url.encode(signer.sign()));

        assertThat(report.faults()).containsExactly(Fault.CERTIFICATE_UNTRUSTED);
        assertThat(report.signer()).isNull();
    }

    @Test
    void refusesAStampOfBeforeTheSignature() {
        PhysicianKey key = fixture.keys().of(DR_LAN);
        String header = new ProtectedHeader(
                        document.signedAt().plusSeconds(3600), key.chain().subList(0, 2))
                .encode();
        String signature = Base64Url.encode(key.sign(Jades.signingInput(header, document.content())));
        byte[] stamp = fixture.authority.timeStamp(Ecdsa.sha256(signature));

        SignatureReport report =
                fixture.verify(document.content(), new Jades(header, signature, stamp, null, List.of()).json());

        assertThat(report.faults()).containsExactly(Fault.TIME_STAMP_WRONG);
        assertThat(report.stampedAt()).isNull();
    }

    @Test
    void refusesAStatusOfLongBeforeTheSignature() {
        byte[] early = Jades.parse(document.jades()).status();
        fixture.clock.move(Duration.ofHours(23));
        Jades nextMorning = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());
        fixture.clock.move(Duration.ofHours(2));
        Jades nextNoon = Jades.parse(fixture.signer().sign(DR_LAN, JSON).jades());

        assertThat(fixture.verify(document.content(), with(nextMorning, early).json())
                        .faults())
                .isEmpty();
        assertThat(fixture.verify(document.content(), with(nextNoon, early).json())
                        .faults())
                .containsExactly(Fault.STATUS_WRONG);
    }

    @Test
    void holdsAfterTheCertificateHasExpired() {
        fixture.clock.move(Duration.ofDays(5 * 365));

        SignatureReport stamped = fixture.verify(document.content(), document.jades());
        SignatureReport bare = fixture.verify(document.content(), document.jws());

        assertThat(stamped.faults()).isEmpty();
        assertThat(stamped.status()).isEqualTo(Status.GOOD);
        assertThat(bare.faults()).containsExactly(Fault.TIME_UNPROVEN);
    }

    @Test
    void holdsAfterALaterRevocation() {
        fixture.clock.move(Duration.ofHours(1));
        fixture.sandbox.revoke(fixture.keys().of(DR_LAN).chain().getFirst());

        assertThat(fixture.verify(document.content(), document.jades()).valid()).isTrue();
    }

    @Test
    void wantsTheContentInCanonicalForm() {
        String spaced = document.content().replace(",", ", ");

        assertThat(fixture.verify(spaced, document.jws()).faults())
                .containsExactly(Fault.NOT_CANONICAL, Fault.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b.c",
                "{",
                "{}",
                "{\"protected\":1,\"signature\":[]}",
                "eyJhbGciOiJub25lIn0..",
                "eyJhbGciOiJub25lIn0..AAAA",
                "\u0000\u0000",
                "ế..ế"
            })
    void callsNoiseMalformed(String noise) {
        assertThat(fixture.verify(document.content(), noise).faults()).containsExactly(Fault.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"alg\":\"none\"",
                "\"alg\":\"HS256\"",
                "\"alg\":\"ES256\",\"b64\":false",
                "\"alg\":\"ES256\",\"crit\":[\"x\"]"
            })
    void refusesHeadersThatAskForOtherRules(String algorithm) {
        String header = new String(
                Base64.getUrlDecoder().decode(Jades.parse(document.jws()).header()), StandardCharsets.UTF_8);
        String changed =
                Base64Url.encode(header.replace("\"alg\":\"ES256\"", algorithm).getBytes(StandardCharsets.UTF_8));

        assertThat(fixture.verify(
                                document.content(),
                                changed + ".." + Jades.parse(document.jws()).signature())
                        .faults())
                .containsExactly(Fault.MALFORMED);
    }

    @Test
    void refusesACertificateThatTheThumbprintDoesNotName() {
        String header = new String(Base64Url.decode(Jades.parse(document.jws()).header()), StandardCharsets.UTF_8);
        String changed = header.replaceFirst("\"x5t#S256\":\"[^\"]*\"", "\"x5t#S256\":\"AAAA\"");

        assertThat(changed).isNotEqualTo(header);
        assertThatThrownBy(() -> ProtectedHeader.decode(Base64Url.encode(changed.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x5t#S256");
    }

    private static Jades with(Jades signed, byte @Nullable [] status) {
        return new Jades(signed.header(), signed.signature(), signed.timeStamp(), status, signed.lists());
    }
}
