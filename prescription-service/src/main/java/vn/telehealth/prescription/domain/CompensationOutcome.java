package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import java.util.List;

/** What cancelling a visit could undo. */
public enum CompensationOutcome {
    NOTHING_ISSUED,
    REVOKED,
    PARTLY_DISPENSED,
    /** All that was issued had been dispensed in full. */
    DISPENSED;

    /** Judges a visit's prescriptions after they were withdrawn as far as they could be. */
    public static CompensationOutcome of(List<Prescription> prescriptions) {
        List<PrescriptionState> issued = prescriptions.stream()
                .map(Prescription::state)
                .filter(state -> state.status().isIssued())
                .toList();
        if (issued.isEmpty()) {
            return NOTHING_ISSUED;
        }
        if (issued.stream().allMatch(state -> state.status() == Status.USED)) {
            return DISPENSED;
        }
        boolean any = issued.stream()
                .flatMap(state -> state.balances().stream())
                .map(LineBalance::dispensed)
                .anyMatch(quantity -> quantity.compareTo(BigDecimal.ZERO) > 0);
        return any ? PARTLY_DISPENSED : REVOKED;
    }
}
