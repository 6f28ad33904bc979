package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.demo.Demo;

/** The main journey, and what others make of the files it leaves. */
class JourneyIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static Path files;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void walkTheJourneyTwice() throws IOException, InterruptedException {
        LocalStack stack = Fleet.stack();
        String first = walk(stack);
        assertThat(first).contains("409 prescription-state", "outcome REVOKED", "Verified offline");
        walk(stack);
        files = stack.settings().home().resolve("demo");
    }

    private static String walk(LocalStack stack) throws IOException, InterruptedException {
        StringWriter told = new StringWriter();
        try {
            Demo.run(stack, new PrintWriter(told, true));
        } finally {
            System.out.println(told);
        }
        return told.toString();
    }

    @Test
    void leavesEverythingItPromises() throws IOException {
        JsonNode summary = JSON.readTree(files.resolve("summary.json"));
        assertThat(summary.propertyNames())
                .contains(
                        "gatewayUrl",
                        "appointmentId",
                        "prescriptionId",
                        "prescriptionCode",
                        "revokedPrescriptionId",
                        "patientId",
                        "physicianId");
        assertThat(summary.path("prescriptionCode").asString()).matches("[0-9A-Za-z]{5}[0-9a-z]{7}-C");
        assertThat(summary.path("gatewayUrl").asString())
                .isEqualTo(Fleet.stack().front().url().toString());
        for (String name : List.of(
                "prescription.json",
                "prescription.jws",
                "prescription.pdf",
                "qr.txt",
                "qr.png",
                "qr.svg",
                "audit-export.jsonl",
                "audit-proof.json",
                "audit-public-key.pem",
                "ca.pem")) {
            assertThat(files.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void pdfsigAcceptsThePaperUnderTheAuthority() throws Exception {
        Tool.run(scratch, "certutil", "-N", "-d", "sql:" + scratch, "--empty-password");
        assertThat(Tool.run(
                                scratch,
                                "certutil",
                                "-A",
                                "-d",
                                "sql:" + scratch,
                                "-n",
                                "authority",
                                "-t",
                                "CT,C,C",
                                "-i",
                                files.resolve("ca.pem").toString())
                        .exitCode())
                .isZero();

        Tool verdict = Tool.run(
                scratch,
                "pdfsig",
                "-nssdir",
                scratch.toString(),
                files.resolve("prescription.pdf").toString());

        assertThat(verdict.out()).contains("Signature is Valid", "Certificate is Trusted");
    }

    @Test
    void zbarReadsTheQrFromTheRenderedPage() throws Exception {
        Tool.run(
                scratch,
                "pdftoppm",
                "-r",
                "200",
                "-png",
                files.resolve("prescription.pdf").toString(),
                "page");
        Set<String> pages;
        try (var rendered = Files.list(scratch)) {
            pages = rendered.map(Path::toString)
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toSet());
        }
        assertThat(pages).isNotEmpty();

        Tool read = Tool.run(
                scratch,
                "zbarimg",
                "--quiet",
                "--raw",
                pages.stream().sorted().findFirst().orElseThrow());

        assertThat(read.out().lines()).contains(Files.readString(files.resolve("qr.txt")));
    }

    @Test
    void theFilesOfTheQrAreOneSymbol() throws Exception {
        Chromium.run(
                scratch,
                "--screenshot=" + scratch.resolve("svg.png"),
                "--window-size=900,900",
                files.resolve("qr.svg").toUri().toString());

        for (Path picture : List.of(files.resolve("qr.png"), scratch.resolve("svg.png"))) {
            assertThat(Tool.run(scratch, "zbarimg", "--quiet", "--raw", picture.toString())
                            .out()
                            .lines())
                    .as(picture.toString())
                    .contains(Files.readString(files.resolve("qr.txt")));
        }
    }

    /** By the steps of docs/formats/prescription-document.md, with the JDK alone. */
    @Test
    void theSignatureIsThatOfTheDocumentUnderTheAuthority() throws Exception {
        byte[] document = Files.readAllBytes(files.resolve("prescription.json"));
        assertThat(verified(document)).isTrue();

        document[document.length / 2] ^= 1;
        assertThat(verified(document)).as("one bit changed").isFalse();
    }

    private static boolean verified(byte[] document) throws Exception {
        String[] parts = Files.readString(files.resolve("prescription.jws")).split("\\.", -1);
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        List<Certificate> chain = new ArrayList<>();
        for (JsonNode certificate : header.path("x5c")) {
            chain.add(x509.generateCertificate(
                    new ByteArrayInputStream(Base64.getDecoder().decode(certificate.asString()))));
        }
        PKIXParameters trust = new PKIXParameters(anchors(x509));
        trust.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(x509.generateCertPath(chain), trust);

        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(chain.getFirst());
        signature.update(
                (parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(document))
                        .getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Set<TrustAnchor> anchors(CertificateFactory x509) throws Exception {
        try (InputStream pem = Files.newInputStream(files.resolve("ca.pem"))) {
            return x509.generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .filter(ca -> ca.getSubjectX500Principal().equals(ca.getIssuerX500Principal()))
                    .map(root -> new TrustAnchor(root, null))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void oneChangedByteOfThePaperIsRefused() throws Exception {
        byte[] paper = Files.readAllBytes(files.resolve("prescription.pdf"));
        paper[paper.length / 3] ^= 1;
        Path changed = Files.write(scratch.resolve("changed.pdf"), paper);

        assertThat(Tool.run(scratch, "pdfsig", changed.toString()).out()).doesNotContain("Signature is Valid");
    }
}
