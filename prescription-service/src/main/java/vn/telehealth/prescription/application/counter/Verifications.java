package vn.telehealth.prescription.application.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.prescription.application.counter.Verification.Proven;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.LineBalance;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.SignatureVerifier;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.document.DocumentFormat;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SignedDocuments;

/** Puts answers together out of what is stored. */
@Component
class Verifications {

    private final SignedDocuments documents;
    private final DocumentFormat format;
    private final SignatureVerifier verifier;
    private final Clock clock;

    Verifications(SignedDocuments documents, DocumentFormat format, SignatureVerifier verifier, Clock clock) {
        this.documents = documents;
        this.format = format;
        this.verifier = verifier;
        this.clock = clock;
    }

    Verification brief(Prescription prescription, UUID pharmacyId) {
        String content = documents.content(prescription.id()).orElseThrow(() -> missing(prescription));
        return answer(prescription, pharmacyId, format.read(content), null);
    }

    Verification full(Prescription prescription, UUID pharmacyId) {
        SignedDocument signed = signed(prescription);
        PrescriptionDocument document = format.read(signed.content());
        var proven = new Proven(
                signed.content(),
                verifier.verify(signed.content(), signed.jades()),
                prescription.state().balances().stream()
                        .map(LineBalance::remaining)
                        .toList());
        return answer(prescription, pharmacyId, document, proven);
    }

    private Verification answer(
            Prescription prescription, UUID pharmacyId, PrescriptionDocument document, @Nullable Proven proven) {
        Instant now = clock.instant();
        Status status = prescription.statusAt(now);
        Issue issue = prescription.issue();
        Hold hold = prescription.liveHold(now);
        return new Verification(
                prescription.id(),
                issue.code().value(),
                prescription.kind(),
                status.isOpen() && (proven == null || proven.signature().valid()),
                status,
                document.prescriber(),
                document.facility(),
                issue.issuedAt(),
                issue.expiresAt(),
                hold != null && !hold.pharmacyId().equals(pharmacyId),
                proven);
    }

    private SignedDocument signed(Prescription prescription) {
        return documents.find(prescription.id()).orElseThrow(() -> missing(prescription));
    }

    private static IllegalStateException missing(Prescription prescription) {
        return new IllegalStateException("issued without a document: " + prescription.id());
    }
}
