package vn.telehealth.prescription.domain.document;

import java.util.Optional;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;

/** What was signed, by prescription. */
public interface SignedDocuments {

    Optional<SignedDocument> find(UUID prescriptionId);
}
