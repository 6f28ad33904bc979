package vn.telehealth.prescription.domain.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;

/** Keeps what was signed, once, with its QR text and its paper. */
public interface SignedStore extends SignedDocuments {

    void put(UUID prescriptionId, SignedDocument document, String qr);

    Optional<String> qr(UUID prescriptionId);

    /** Prescriptions whose signature lacks a proof of the authority, oldest first. */
    List<UUID> incomplete(int limit);

    /** Adds proofs that came later; the signature and all it signs stay as they are. */
    void complete(UUID prescriptionId, SignedDocument document);

    Optional<byte[]> paper(UUID prescriptionId);

    /** Keeps the first paper; a later one is dropped. */
    void putPaper(UUID prescriptionId, byte[] pdf);
}
