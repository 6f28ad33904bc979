package vn.telehealth.prescription.authority;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Reads revocation lists (RFC 5280, section 5) and believes only whole ones by the issuer itself. */
public final class RevocationList {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private RevocationList() {}

    /**
     * @param list CertificateList, DER
     * @return what it says of the certificate
     * @throws CertificateException when it is no list by the certificate's issuer, or not one of all its certificates
     */
    public static CertificateStatus read(byte[] list, X509Certificate certificate, X509Certificate issuer)
            throws CertificateException {
        try {
            X509CRL read = (X509CRL)
                    CertificateFactory.getInstance("X.509", PROVIDER).generateCRL(new ByteArrayInputStream(list));
            if (read == null || !read.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
                throw new CertificateException("a list of other certificates");
            }
            read.verify(issuer.getPublicKey(), PROVIDER);
            // A list of a part, or of changes, says so in a critical extension (RFC 5280, sections 5.2.4 and 5.2.5).
            if (read.getCriticalExtensionOIDs() != null
                    && !read.getCriticalExtensionOIDs().isEmpty()) {
                throw new CertificateException("a list of a part of the certificates");
            }
            Date next = read.getNextUpdate();
            if (next == null) {
                throw new CertificateException("a list without an end");
            }
            X509CRLEntry entry = read.getRevokedCertificate(certificate.getSerialNumber());
            Instant revokedAt = entry == null ? null : entry.getRevocationDate().toInstant();
            return new CertificateStatus(list, revokedAt, read.getThisUpdate().toInstant(), next.toInstant());
        } catch (GeneralSecurityException | RuntimeException e) {
            // BouncyCastle's readers throw all kinds of unchecked exceptions at malformed input
            throw new CertificateException("not a revocation list of this certificate", e);
        }
    }
}
