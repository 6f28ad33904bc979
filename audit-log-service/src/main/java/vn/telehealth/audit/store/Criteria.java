package vn.telehealth.audit.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; what is absent does not matter. Times are compared in milliseconds, as the store keeps them: what is
 * finer is cut off.
 *
 * @param from the operation was done at this time or later
 * @param to and before this one
 */
public record Criteria(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable UUID patientId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Everything about one patient. */
    public static Criteria ofPatient(UUID patientId) {
        return new Criteria(null, null, null, null, patientId, null, null);
    }
}
