package vn.telehealth.prescription.domain.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document with its proof, stored once and never changed.
 *
 * @param canonicalJson the document in its RFC 8785 form, exactly the text that was signed (UTF-8)
 * @param hash SHA-256 of {@code canonicalJson} in UTF-8, lower-case hex: <em>the</em> hash of the prescription
 * @param jws detached compact JWS (RFC 7515 Appendix F): {@code header..signature}
 * @param certificateChain PEM, the physician's certificate first
 * @param ocspResponse DER as base64, the status of that certificate at signing
 * @param timeStamp RFC 3161 token over the signature, DER as base64
 */
public record SignedDocument(
        String canonicalJson,
        String hash,
        String jws,
        String certificateChain,
        Instant signedAt,
        @Nullable String ocspResponse,
        @Nullable String timeStamp) {}
