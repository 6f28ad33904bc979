package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a signature found.
 *
 * @param faults      empty when the signature holds
 * @param signer      name, licence and facility from the certificate; null when no certificate could be trusted
 * @param signedAt    the signing time the signer claims
 * @param stampedAt   the time the authority's time stamp proves; null without one
 * @param status      the certificate's status as stored with the signature
 */
public record SignatureReport(
        List<Fault> faults,
        @Nullable Signer signer,
        @Nullable Instant signedAt,
        @Nullable Instant stampedAt,
        Status status) {

    public SignatureReport {
        faults = List.copyOf(faults);
    }

    /** True when content, signature and certificate hold at the time of signing, and nothing says that it was revoked then. */
    public boolean valid() {
        return faults.isEmpty();
    }

    /** The subject of the signing certificate. */
    public record Signer(String fullName, String licenceNo, String facility) {}

    /** Certificate status at signing. */
    public enum Status {
        GOOD,
        REVOKED,
        /** Not every certificate below the root has a status stored with the signature. */
        UNKNOWN
    }

    /** Why a signature does not hold. */
    public enum Fault {
        /** Not a JWS of the form described, or the header asks for what the format does not allow. */
        MALFORMED,
        /** The content is not in canonical form. */
        NOT_CANONICAL,
        /** Content, header or signature was changed. */
        SIGNATURE_WRONG,
        /** The certificate does not lead to a trusted root, was not valid then, or is not for signing. */
        CERTIFICATE_UNTRUSTED,
        /** The certificate had been revoked before the signature. */
        CERTIFICATE_REVOKED,
        /** A stored status is not of its certificate, not by its issuer, or too old. */
        STATUS_WRONG,
        /** The time stamp is not one of this signature by a trusted authority. */
        TIME_STAMP_WRONG,
        /** The certificate has expired, and no time stamp proves that the signature is older. */
        TIME_UNPROVEN
    }
}
