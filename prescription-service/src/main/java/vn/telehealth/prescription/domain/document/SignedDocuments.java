package vn.telehealth.prescription.domain.document;

import java.util.Optional;
import java.util.UUID;

/** What was signed, by prescription. */
public interface SignedDocuments {

    Optional<SignedDocument> find(UUID prescriptionId);
}
