package vn.telehealth.prescription.domain.document;

/** Checks a stored signature with public keys alone: no token, no network. */
public interface SignatureVerifier {

    /** Judges hash, signature, chain and the certificate's status when it was used. Never throws for bad content. */
    SignatureReport verify(SignedDocument document);

    /**
     * @param intact hash and signature fit the text, and the chain leads to the trusted authority
     * @param certificateStatus of the physician's certificate at signing
     */
    record SignatureReport(boolean intact, CertificateStatus certificateStatus) {
        public boolean valid() {
            return intact && certificateStatus == CertificateStatus.GOOD;
        }
    }

    enum CertificateStatus {
        GOOD,
        REVOKED,
        UNKNOWN
    }
}
