package vn.telehealth.prescription.domain.document;

import java.util.Optional;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;

/** What was signed, by prescription. */
public interface SignedDocuments {

    Optional<SignedDocument> find(UUID prescriptionId);

    /** Its content alone, without signature and proofs, which are several times as long. */
    default Optional<String> content(UUID prescriptionId) {
        return find(prescriptionId).map(SignedDocument::content);
    }
}
