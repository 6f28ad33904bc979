package vn.telehealth.prescription.application.counter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.HandOut;
import vn.telehealth.prescription.domain.Recipient;

/**
 * What a pharmacy asks to hand out.
 *
 * @param pharmacistId registered at the pharmacy, who answers for it
 * @param qr text of the scanned code; not needed from a pharmacy that holds the prescription
 * @param lines empty for all that may be collected today
 * @param recipient who fetches it and has shown an identity paper; needed for kinds N and H, not kept for others
 */
public record Sale(
        UUID prescriptionId,
        UUID pharmacistId,
        @Nullable String qr,
        List<HandOut> lines,
        @Nullable String note,
        @Nullable Recipient recipient) {

    public Sale {
        lines = List.copyOf(lines);
    }

    /** What tells a repeated request from another one. Nothing of the person may be kept, not even a hash. */
    Sale withoutRecipient() {
        return new Sale(prescriptionId, pharmacistId, qr, lines, note, null);
    }
}
