package vn.telehealth.prescription.domain.document;

/** The paper form in Vietnamese, signed (PAdES) by the prescriber. */
public interface PrescriptionPdf {

    /**
     * Renders and signs all copies that the kind asks for, with the prescriber's key: only for herself, while she issues.
     *
     * @param qr text of the secure QR that is printed on it
     * @throws RuntimeException a typed one of the token or the authority when either cannot be reached now; nothing was changed
     */
    SignedPaper render(PrescriptionDocument document, String qr);

    /**
     * Asks for the time stamp that the authority could not give. It goes into room kept for it: no key is used, and nothing
     * that is signed changes.
     *
     * @return the same paper while the authority still gives none
     */
    SignedPaper stamp(SignedPaper paper);
}
