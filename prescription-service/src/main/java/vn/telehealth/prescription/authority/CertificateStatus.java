package vn.telehealth.prescription.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the authority says of a certificate.
 *
 * @param response   the OCSPResponse or the revocation list (CertificateList) that says so, DER
 * @param revokedAt  when the certificate was revoked; null when it is good
 * @param thisUpdate when the authority knew this
 * @param nextUpdate when it will know more
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
public record CertificateStatus(byte[] response, @Nullable Instant revokedAt, Instant thisUpdate, Instant nextUpdate) {

    public boolean revoked() {
        return revokedAt != null;
    }
}
