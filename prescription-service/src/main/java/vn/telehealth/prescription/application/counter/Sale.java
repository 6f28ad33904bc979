package vn.telehealth.prescription.application.counter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.HandOut;

/**
 * What a pharmacy asks to hand out.
 *
 * @param pharmacistId registered at the pharmacy, who answers for it
 * @param qr text of the scanned code; not needed from a pharmacy that holds the prescription
 * @param lines empty for all that may be collected today
 */
public record Sale(
        UUID prescriptionId,
        UUID pharmacistId,
        @Nullable String qr,
        List<HandOut> lines,
        @Nullable String note) {

    public Sale {
        lines = List.copyOf(lines);
    }
}
