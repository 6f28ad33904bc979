package vn.telehealth.prescription.application.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What dispensing answers, the same each time it is asked again with the same key. */
public record Dispensed(
        UUID dispensationId, UUID prescriptionId, Instant dispensedAt, boolean complete, List<Line> lines) {

    public Dispensed {
        lines = List.copyOf(lines);
    }

    /** @param remaining what may still be dispensed of the line */
    public record Line(int line, BigDecimal quantity, BigDecimal remaining) {}
}
