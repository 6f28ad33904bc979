package vn.telehealth.prescription.authority;

import java.security.cert.X509Certificate;
import java.util.List;

/** The authority that certifies physicians' keys. Each call is bounded in time and safe to repeat. */
public interface HealthAuthority {

    /**
     * Asks for a certificate by EST simple enrolment (RFC 7030, section 4.2).
     *
     * @param request the certification request (PKCS#10, DER)
     * @return the certificate and its issuers, the subject's own first, the root last
     * @throws AuthorityUnavailable when the authority cannot be reached or answers with an error of its own
     * @throws vn.telehealth.prescription.domain.SigningRefused when it refuses the request
     */
    List<X509Certificate> enrol(byte[] request);

    /**
     * Asks whether the certificate is revoked (OCSP, RFC 6960).
     *
     * @return the whole OCSP response, DER, checked against the issuer
     * @throws AuthorityUnavailable when the responder cannot be reached or answers with an error
     */
    CertificateStatus status(X509Certificate certificate, X509Certificate issuer);

    /**
     * Looks up whether a certificate of the authority itself is revoked, in the list that the certificate names
     * (RFC 5280, section 5).
     *
     * @param certificate one that leads to a trusted root
     * @return the whole list, DER, checked against the issuer
     * @throws AuthorityUnavailable when the list cannot be had or believed
     */
    CertificateStatus listed(X509Certificate certificate);

    /**
     * Asks for a time stamp (RFC 3161).
     *
     * @param sha256 what to stamp: the SHA-256 of the data
     * @return the TimeStampToken, DER, checked against the request
     * @throws AuthorityUnavailable when the time stamping authority cannot be reached or refuses
     */
    byte[] timeStamp(byte[] sha256);
}
