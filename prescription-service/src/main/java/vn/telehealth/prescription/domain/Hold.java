package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.UUID;

/** A pharmacy's claim on a prescription; after {@code until} it counts no more. */
public record Hold(UUID pharmacyId, Instant until) {

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    boolean isOf(UUID pharmacy) {
        return pharmacyId.equals(pharmacy);
    }
}
