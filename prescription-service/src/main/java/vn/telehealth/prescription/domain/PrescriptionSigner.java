package vn.telehealth.prescription.domain;

/**
 * Signs a prescription's content with the physician's own key, which never leaves the PKCS#11 token.
 *
 * <p>The first signature of a physician makes her key in the token and gets her certificate from the health authority.
 */
public interface PrescriptionSigner {

    /**
     * Makes the content canonical (NFC, RFC 8785) and signs it.
     *
     * @param physician who signs; the caller has checked her second factor and her licence
     * @param json      the content as JSON text; decimals and long numbers stand in it as strings
     * @return the signed document; what the authority could not give at once is named in {@link SignedDocument#missing()}
     * @throws SigningRefused when the authority has revoked the physician's certificate or does not give her one
     * @throws RuntimeException a typed one of the token or the authority when either cannot be reached; nothing was signed
     */
    SignedDocument sign(SignerIdentity physician, String json);

    /**
     * Gets what was missing when the document was signed. The signature itself stays as it is, and no key is used. A time
     * stamp is asked for only while the certificate is known to be good: one of after its end would make a sound signature
     * look like a later forgery.
     */
    Completion complete(SignedDocument document);
}
