package vn.telehealth.prescription.domain.document;

/** The document as JSON text and back; the canonical form of that text is made when it is signed. */
public interface DocumentFormat {

    String write(PrescriptionDocument document);

    /** @param json what {@link #write} made, canonical or not; anything else is an illegal argument */
    PrescriptionDocument read(String json);
}
