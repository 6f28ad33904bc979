package vn.telehealth.prescription.domain.document;

/** Reads a stored document back. */
public interface DocumentReader {

    /** @param canonicalJson what {@link SignedDocument#canonicalJson()} holds; anything else is an illegal argument */
    PrescriptionDocument read(String canonicalJson);
}
