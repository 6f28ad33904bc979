package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.signing.SigningFixture;

/** The whole way with what runs in production: a key in the token, certified and stamped by the authority. */
class TokenSignedPdfTest {

    @TempDir
    private Path folder;

    private SigningFixture signing;
    private byte[] pdf;
    private X509Certificate root;

    @BeforeEach
    void issue() throws Exception {
        signing = new SigningFixture(folder);
        PrescriptionDocument document = Prescriptions.issuedNow(Prescriptions.narcotic());
        pdf = new PdfConfiguration()
                .prescriptionPdf(signing.keys(), signing.proofs())
                .render(document, SignedForm.QR)
                .pdf();
        root = signing.keys().of(document.signer()).chain().getLast();
    }

    @AfterEach
    void stop() {
        signing.close();
    }

    @Test
    void pdfsigAcceptsItUnderTheRootOfTheAuthority() throws Exception {
        Files.write(folder.resolve("form.pdf"), pdf);
        Files.write(folder.resolve("ca.der"), root.getEncoded());
        Tool.run(folder, "certutil", "-N", "-d", "sql:.", "--empty-password");
        Tool.run(folder, "certutil", "-A", "-d", "sql:.", "-n", "root", "-t", "CT,C,C", "-i", "ca.der");

        assertThat(Tool.run(folder, "pdfsig", "-nssdir", "sql:.", "form.pdf"))
                .contains("Signature is Valid.")
                .contains("Certificate is Trusted.")
                .contains("Signer Certificate Common Name: Nguyễn Thị Phương Lan");
    }

    @Test
    void dssFindsItValidAndStamped() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(signing.sandbox.download("/crl/root.crl")),
                new ByteArrayInputStream(signing.sandbox.download("/crl/issuing.crl"))));
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);

        SimpleReport report = validator.validateDocument().getSimpleReport();

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }
}
