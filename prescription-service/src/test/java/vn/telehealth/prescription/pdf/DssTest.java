package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.domain.document.SignedPaper;

/** The validator of the European Commission, which knows the PAdES profiles. */
class DssTest {

    private final TestAuthority authority = new TestAuthority();

    @Test
    void findsAValidSignatureWithTimeStamp() {
        SimpleReport report = validate(signed(Prescriptions.ordinary()));

        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as(() -> report.getAdESValidationErrors(id).stream()
                        .map(Message::getValue)
                        .toList()
                        .toString())
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(report.getSignatureTimestamps(id))
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
        assertThat(report.getSignaturesCount()).isEqualTo(1);
    }

    @Test
    void findsAValidSignatureWithoutTimeStampWhileTheAuthorityIsDown() {
        authority.goDown();
        SimpleReport report = validate(signed(Prescriptions.narcotic()));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @Test
    void findsTheTimeStampThatCameLaterThoughNothingSignedHasChanged() {
        PrescriptionPdf papers = SignedForm.pdf(authority);
        authority.goDown();
        SignedPaper bare = papers.render(Prescriptions.issuedNow(Prescriptions.narcotic()), SignedForm.QR);
        assertThat(bare.stamped()).isFalse();
        assertThat(papers.stamp(bare)).isSameAs(bare);

        authority.comeBack();
        SignedPaper stamped = papers.stamp(bare);

        assertThat(stamped.stamped()).isTrue();
        assertThat(stamped.pdf()).hasSameSizeAs(bare.pdf());
        SimpleReport report = validate(stamped.pdf());
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(papers.stamp(new SignedPaper(stamped.pdf(), false)))
                .as("a stamp is not added twice")
                .extracting(SignedPaper::pdf)
                .isEqualTo(stamped.pdf());
    }

    @Test
    void refusesOneChangedByte() {
        byte[] pdf = signed(Prescriptions.ordinary());

        pdf[pdf.length / 4] ^= 1;

        SimpleReport report = validate(pdf);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    private byte[] signed(PrescriptionDocument document) {
        return SignedForm.of(Prescriptions.issuedNow(document), authority);
    }

    private SimpleReport validate(byte[] pdf) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(authority.crl())));
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
