package vn.telehealth.prescription.qr;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.SignedDocuments;
import vn.telehealth.prescription.signing.Ecdsa;

/** Knows with which certificate each prescription was signed: the one in the header of its stored signature. */
final class SignerCertificates {

    private final SignedDocuments documents;

    SignerCertificates(SignedDocuments documents) {
        this.documents = documents;
    }

    /** Whether the prescription's own certificate has the claimed key id and verifies the signature of the QR. */
    boolean verify(SignedContent.Signed signed) {
        Claims claims = signed.claims();
        return documents
                .find(claims.prescriptionId())
                .map(document -> certificate(claims.prescriptionId(), document))
                .filter(certificate -> SignerKeyId.of(certificate).equals(claims.signer()))
                .filter(certificate -> Ecdsa.verifies(certificate.getPublicKey(), signed.data(), signed.signature()))
                .isPresent();
    }

    private static X509Certificate certificate(UUID prescriptionId, SignedDocument document) {
        try {
            String header = document.jws().substring(0, document.jws().indexOf('.'));
            byte[] der = JWSHeader.parse(new Base64URL(header))
                    .getX509CertChain()
                    .getFirst()
                    .decode();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (ParseException | CertificateException e) {
            throw new IllegalStateException("The stored signature of " + prescriptionId + " cannot be read", e);
        }
    }
}
