package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jades.validation.JWSCompactDocumentValidator;
import eu.europa.esig.dss.jades.validation.JWSSerializationDocumentValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.prescription.domain.SignedDocument;

/** Judged by the validator of the European Commission, which knows the JAdES profiles, and by a plain JOSE library. */
class DssJadesTest {

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
    void findsTheJsonFormValidAndStamped() {
        SimpleReport report =
                validate(new JWSSerializationDocumentValidator(document(document.jades())), document.content());

        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as(() -> report.getAdESValidationErrors(id).toString() + report.getSubIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.JAdES_BASELINE_T);
        assertThat(report.getSignatureTimestamps(id))
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
    }

    @Test
    void findsTheCompactFormValid() {
        SimpleReport report = validate(new JWSCompactDocumentValidator(document(document.jws())), document.content());

        String id = report.getFirstSignatureId();
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.JAdES_BASELINE_B);
        assertThat(report.getSigningTime(id).toInstant()).isEqualTo(document.signedAt());
    }

    @Test
    void refusesChangedContent() {
        SimpleReport report = validate(
                new JWSSerializationDocumentValidator(document(document.jades())),
                document.content().replace("\"10\"", "\"90\""));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void isAPlainDetachedJwsForEveryoneElse() throws Exception {
        JWSObject jws = JWSObject.parse(document.jws(), new Payload(document.content()));
        ECPublicKey key =
                (ECPublicKey) fixture.keys().of(DR_LAN).chain().getFirst().getPublicKey();

        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getX509CertChain()).hasSize(2);
    }

    private SimpleReport validate(SignedDocumentValidator validator, String content) {
        List<X509Certificate> chain = fixture.keys().of(DR_LAN).chain();
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(chain.getLast()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(fixture.sandbox.download("/crl/root.crl")),
                new ByteArrayInputStream(fixture.sandbox.download("/crl/issuing.crl"))));
        validator.setCertificateVerifier(verifier);
        validator.setDetachedContents(List.of(document(content)));
        return validator.validateDocument().getSimpleReport();
    }

    private static InMemoryDocument document(String text) {
        return new InMemoryDocument(text.getBytes(StandardCharsets.UTF_8), "prescription", MimeTypeEnum.JSON);
    }
}
