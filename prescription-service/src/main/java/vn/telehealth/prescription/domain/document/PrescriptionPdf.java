package vn.telehealth.prescription.domain.document;

import vn.telehealth.prescription.domain.SignedDocument;

/** The paper form in Vietnamese, signed (PAdES) by the prescriber. */
public interface PrescriptionPdf {

    /**
     * Renders and signs all copies that the kind asks for.
     *
     * @param qr text of the secure QR that is printed on it
     * @throws RuntimeException a typed one of the token when it cannot be reached now
     */
    byte[] render(PrescriptionDocument document, SignedDocument signed, String qr);
}
