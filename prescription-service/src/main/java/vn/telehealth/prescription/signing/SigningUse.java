package vn.telehealth.prescription.signing;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a certificate may be used for (RFC 5280, sections 4.2.1.3 and 4.2.1.12). */
final class SigningUse {

    /** id-kp-documentSigning (RFC 9336). */
    private static final String DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36";

    private static final int NON_REPUDIATION = 1;

    private SigningUse() {}

    static boolean allows(X509Certificate certificate) {
        try {
            boolean[] usage = certificate.getKeyUsage();
            List<String> purposes = certificate.getExtendedKeyUsage();
            return usage != null && usage[NON_REPUDIATION] && purposes != null && purposes.contains(DOCUMENT_SIGNING);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
