package vn.telehealth.prescription.domain.document;

/** Signs with the prescriber's own key, which never leaves the token. Slow: callers hold no lock and no transaction. */
public interface PrescriptionSigner {

    /**
     * Signs the document as its prescriber ({@code document.prescriber().physicianId()}); a physician without a key gets
     * one, with a certificate of the authority. Signing again is harmless: nothing counts until it is stored.
     *
     * @throws SigningUnavailable when token or authority cannot be reached now; nothing was lost, try again
     * @throws SigningRefused when this physician's certificate may not sign any more
     */
    SignedDocument sign(PrescriptionDocument document);
}
