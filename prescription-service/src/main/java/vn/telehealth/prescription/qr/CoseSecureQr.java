package vn.telehealth.prescription.qr;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.signing.PhysicianKeys;

/**
 * The format {@code ERX1} of {@code docs/formats/secure-qr.md}: at most 296 characters of the alphanumeric QR alphabet,
 * which is version 12 at level Q.
 */
final class CoseSecureQr implements SecureQr {

    /** Names the format and its version; authenticated by both layers as their external data. */
    static final String PREFIX = "ERX1:";

    static final int MAX_LENGTH = 400;

    private final Envelope envelope;
    private final SignedContent signedContent;
    private final PhysicianKeys physicians;
    private final SignerCertificates certificates;

    /** @throws IllegalArgumentException when a key of the properties is missing or malformed */
    CoseSecureQr(
            QrProperties properties, PhysicianKeys physicians, SignerCertificates certificates, SecureRandom random) {
        byte[] externalAad = PREFIX.getBytes(StandardCharsets.US_ASCII);
        this.envelope = new Envelope(QrKeys.from(properties), random, externalAad);
        this.signedContent = new SignedContent(properties.audience(), externalAad);
        this.physicians = physicians;
        this.certificates = certificates;
    }

    @Override
    public String seal(PrescriptionDocument document, SignedDocument signed) {
        byte[] content = signedContent.sign(document.id(), signed.hash(), physicians.of(document.signer()));
        try {
            String text = PREFIX + Base45.encode(envelope.encrypt(content));
            while (text.endsWith(" ")) {
                // Scanners and forms like to trim what they hand on.
                text = PREFIX + Base45.encode(envelope.encrypt(content));
            }
            return text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    @Override
    public QrContent open(String text) {
        if (text.length() > MAX_LENGTH || !text.startsWith(PREFIX)) {
            throw refused();
        }
        SignedContent.Signed signed = decrypt(text.substring(PREFIX.length()));
        if (!certificates.verify(signed)) {
            throw refused();
        }
        return new QrContent(signed.claims().prescriptionId(), signed.claims().documentHash());
    }

    private SignedContent.Signed decrypt(String sealed) {
        try {
            return signedContent.read(envelope.decrypt(Base45.decode(sealed)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw refused();
        }
    }

    /** The same for every reason: whoever presents forgeries learns nothing about how far they got. */
    static QrRefused refused() {
        return new QrRefused("not a secure QR of this service");
    }
}
