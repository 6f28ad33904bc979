package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** A physician's own signing key (EC P-256, in the token) and its certificate. Safe for use by many threads. */
public interface PhysicianKey {

    /** The certificate chain: the physician's own first, the authority's root last. */
    List<X509Certificate> chain();

    /**
     * Signs with ECDSA over the message's SHA-256.
     *
     * @return r and s, 32 bytes each, big-endian (IEEE P1363, the form of JWS and COSE)
     * @throws vn.telehealth.platform.token.TokenUnavailable when the token cannot sign now
     */
    byte[] sign(byte[] message);

    /** Like {@link #sign}, as the ASN.1 structure ECDSA-Sig-Value of CMS and X.509 (RFC 5480). */
    byte[] signDer(byte[] message);
}
