package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.prescription.authority.TrustedRoots;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Status;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignerIdentity;

/**
 * The example of the format's page is what the code makes and verifies, and the page's script verifies it without our
 * code. {@code -Dexample.update=true} makes a new example of the content that stands there.
 */
class WorkedExampleTest {

    private static final List<String> FILES =
            List.of("prescription.json", "prescription.jws", "prescription.jades.json", "ca.pem", "verify.sh");

    @TempDir
    private Path folder;

    @BeforeAll
    static void update(@TempDir Path folder) throws Exception {
        if (!Boolean.getBoolean("example.update")) {
            return;
        }
        try (SigningFixture fixture = new SigningFixture(folder)) {
            SignerIdentity physician = new SignerIdentity(
                    UUID.fromString("019aac1e-0000-7000-8000-00000000d0c1"),
                    "Nguyễn Thị Lan",
                    "001234/HNO-CCHN",
                    "Phòng khám Đa khoa Bình Minh");
            SignedDocument signed = fixture.signer().sign(physician, FormatPage.block("prescription.json"));
            FormatPage.replace("prescription.json", signed.content());
            FormatPage.replace("hash", signed.hash());
            FormatPage.replace("prescription.jws", signed.jws());
            FormatPage.replace("prescription.jades.json", signed.jades());
            FormatPage.replace("header", header(signed.jws()));
            FormatPage.replace(
                    "ca.pem", new String(fixture.sandbox.download("/ca.pem"), StandardCharsets.US_ASCII).strip());
        }
    }

    @Test
    void isWhatTheCodeVerifies() throws Exception {
        Instant tenYearsLater = Instant.parse("2036-11-01T00:00:00Z");

        SignatureReport report = verifier(tenYearsLater)
                .verify(FormatPage.block("prescription.json"), FormatPage.block("prescription.jades.json"));

        assertThat(report.faults()).isEmpty();
        assertThat(report.status()).isEqualTo(Status.GOOD);
        assertThat(report.stampedAt()).isNotNull();
        assertThat(report.signer())
                .isEqualTo(new SignatureReport.Signer(
                        "Nguyễn Thị Lan", "001234/HNO-CCHN", "Phòng khám Đa khoa Bình Minh"));
    }

    @Test
    void saysTheSameInBothForms() throws Exception {
        Jades json = Jades.parse(FormatPage.block("prescription.jades.json"));

        assertThat(json.compact()).isEqualTo(FormatPage.block("prescription.jws"));
        assertThat(json.json()).isEqualTo(FormatPage.block("prescription.jades.json"));
        assertThat(header(json.compact())).isEqualTo(FormatPage.block("header"));
        Instant signedAt = ProtectedHeader.decode(json.header()).signedAt();
        assertThat(verifier(signedAt.plusSeconds(60))
                        .verify(FormatPage.block("prescription.json"), json.compact())
                        .faults())
                .isEmpty();
    }

    @Test
    void hasThatHash() throws Exception {
        byte[] content = FormatPage.block("prescription.json").getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Ecdsa.sha256(content))).isEqualTo(FormatPage.block("hash"));
        assertThat(CanonicalJson.of(FormatPage.block("prescription.json")))
                .isEqualTo(FormatPage.block("prescription.json"));
    }

    @Test
    void isVerifiedByTheScriptOfThePage() throws Exception {
        assertThat(runScript(""))
                .contains("0 Verified OK", "Verification: OK", "signer.pem: OK", "issuer.pem: OK", "signer.pem: good");
    }

    @Test
    void isRefusedByTheScriptWhenALetterIsChanged() throws Exception {
        assertThat(runScript("sed -i 's/Hapacol/Hapacom/' prescription.json\n")).startsWith("1 Verification failure");
    }

    private String runScript(String before) throws Exception {
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), FormatPage.block(file), StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve("verify.sh"), before + FormatPage.block("verify.sh") + "\n");
        Process process = new ProcessBuilder("sh", "verify.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }

    private static JadesVerifier verifier(Instant now) throws IOException {
        byte[] pem = FormatPage.block("ca.pem").getBytes(StandardCharsets.US_ASCII);
        return new JadesVerifier(TrustedRoots.read(new ByteArrayInputStream(pem)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String header(String jws) {
        String header = new String(Base64Url.decode(jws.substring(0, jws.indexOf('.'))), StandardCharsets.UTF_8);
        return header.substring(0, header.indexOf("\"x5c\"") + 20);
    }
}
