package vn.telehealth.prescription.qr;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.pdf.Prescriptions;
import vn.telehealth.prescription.pdf.TestAuthority;
import vn.telehealth.prescription.signing.PhysicianKey;

/** A verification service that has issued one prescription. */
final class QrFixture {

    static final String HASH = "5f2b".repeat(16);
    static final String KEY_1 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String KEY_2 = "IAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    final TestAuthority authority = new TestAuthority();
    final PrescriptionDocument prescription = Prescriptions.ordinary();
    final Map<UUID, SignedDocument> stored = new HashMap<>();
    PhysicianKey key = authority.physician("Nguyễn Thị Phương Lan");

    QrFixture() {
        stored.put(prescription.id(), signedBy(key));
    }

    SecureQr qr() {
        return qr(new QrProperties("1", Map.of("1", KEY_1), "erx.vn"));
    }

    SecureQr qr(QrProperties properties) {
        SignerCertificates certificates = new SignerCertificates(id -> Optional.ofNullable(stored.get(id)));
        return new CoseSecureQr(properties, physician -> key, certificates, new SecureRandom());
    }

    String sealed() {
        return qr().seal(prescription, signedBy(key));
    }

    static SignedDocument signedBy(PhysicianKey key) {
        return signedBy(key.chain().getFirst());
    }

    static SignedDocument signedBy(X509Certificate certificate) {
        try {
            String header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
                    .build()
                    .toBase64URL()
                    .toString();
            return new SignedDocument("{}", HASH, header + "..c2ln", "{}", Instant.EPOCH, Set.of());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
