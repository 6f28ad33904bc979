package vn.telehealth.prescription.application.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

/**
 * What a pharmacy learns.
 *
 * @param valid something may be dispensed now, and the signature holds where it was checked
 * @param status as it is at this moment
 * @param heldElsewhere another pharmacy holds it now
 * @param proven null when only an id was known: content is for who shows the QR
 */
public record Verification(
        UUID prescriptionId,
        String code,
        Kind kind,
        boolean valid,
        Status status,
        PrescriptionDocument.Prescriber physician,
        PrescriptionDocument.Facility facility,
        Instant issuedAt,
        Instant expiresAt,
        boolean heldElsewhere,
        @Nullable Proven proven) {

    /**
     * @param content the canonical document, exactly as it was signed
     * @param remaining by line, in the order of the document's lines
     */
    public record Proven(String content, SignatureReport signature, List<BigDecimal> remaining) {
        public Proven {
            remaining = List.copyOf(remaining);
        }
    }
}
