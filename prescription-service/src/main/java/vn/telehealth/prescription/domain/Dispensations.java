package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pharmacies handed out, with the prescription as it was sold. Written once. */
public interface Dispensations {

    void add(UUID prescriptionId, Dispensation dispensation, Sold sold);

    /** @param documentHash of the prescription that was in front of the pharmacist */
    record Sold(String documentHash, List<SoldLine> lines, boolean complete) {
        public Sold {
            lines = List.copyOf(lines);
        }
    }

    /** @param soldCode differs from {@code prescribedCode} where another medicine was sold */
    record SoldLine(
            int line,
            String prescribedCode,
            String prescribedName,
            String soldCode,
            String soldName,
            BigDecimal quantity,
            String unit,
            @Nullable String substitutionReason) {}
}
