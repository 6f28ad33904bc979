package vn.telehealth.prescription.domain;

/** Checks a signed prescription against nothing but itself and the authority's root certificates: no network, no token. */
public interface SignatureVerifier {

    /**
     * @param content   the canonical JSON text
     * @param signature the signature in either form of {@link SignedDocument}: {@code jws} or {@code jades}
     * @return what was found; a broken or foreign signature is a report, never an exception
     */
    SignatureReport verify(String content, String signature);
}
