package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a prescription. */
public sealed interface Change {

    record Drafted() implements Change {}

    record Edited() implements Change {}

    record Discarded() implements Change {}

    record Issued(@Nullable UUID replaces) implements Change {}

    record Held(UUID pharmacyId, Instant until) implements Change {}

    record Released(UUID pharmacyId) implements Change {}

    record Dispensed(Dispensation dispensation, List<HandOut> lines, boolean complete) implements Change {
        public Dispensed {
            lines = List.copyOf(lines);
        }
    }

    record Expired() implements Change {}

    record Revoked(String reasonCode) implements Change {}

    record Replaced(UUID by) implements Change {}
}
