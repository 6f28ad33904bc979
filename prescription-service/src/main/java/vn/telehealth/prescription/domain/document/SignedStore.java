package vn.telehealth.prescription.domain.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;

/** Keeps what was signed, once, with its QR text and its paper. */
public interface SignedStore extends SignedDocuments {

    /** Stores all of it, and notes it for {@link #claimIncomplete} when a proof of the authority is missing. */
    void put(UUID prescriptionId, SignedDocument document, String qr, SignedPaper paper);

    Optional<String> qr(UUID prescriptionId);

    Optional<SignedPaper> paper(UUID prescriptionId);

    /** Up to {@code limit} prescriptions that wait for proofs, those tried longest ago; they count as tried now. */
    List<UUID> claimIncomplete(int limit);

    /** Adds proofs that came later, if any did; the signature and all it signs stay as they are. */
    void complete(UUID prescriptionId, SignedDocument document);

    /** Keeps the time stamp that came later, if it did; the rest of the paper stays as it is. */
    void complete(UUID prescriptionId, SignedPaper paper);

    /** Nothing more is to be had for it. */
    void settle(UUID prescriptionId);
}
