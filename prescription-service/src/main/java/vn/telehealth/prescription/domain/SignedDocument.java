package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A signed prescription. Formats: {@code docs/formats/prescription-document.md}.
 *
 * @param content  the canonical JSON text (RFC 8785); its UTF-8 bytes are what is hashed and signed
 * @param hash     SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param jws      the signature in compact form with detached content (RFC 7515, appendix F)
 * @param jades    the same signature as JSON with time stamp and certificate status (ETSI TS 119 182-1)
 * @param signedAt when it was signed, to the second
 * @param missing  proofs which the authority could not give
 */
public record SignedDocument(
        String content, String hash, String jws, String jades, Instant signedAt, Set<Proof> missing) {

    /** What the health authority adds to a signature. */
    public enum Proof {
        CERTIFICATE_STATUS,
        TIME_STAMP
    }

    public SignedDocument {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hash);
        }
        missing = missing.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(missing));
    }
}
