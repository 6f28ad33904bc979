package vn.telehealth.prescription.persistence;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Change;

/** How changes stand in the history. */
final class ChangeNames {

    private ChangeNames() {}

    static String action(Change change) {
        return switch (change) {
            case Change.Drafted drafted -> "drafted";
            case Change.Edited edited -> "edited";
            case Change.Discarded discarded -> "discarded";
            case Change.Issued issued -> "issued";
            case Change.Held held -> "held";
            case Change.Released released -> "released";
            case Change.Dispensed dispensed -> "dispensed";
            case Change.Expired expired -> "expired";
            case Change.Revoked revoked -> "revoked";
            case Change.Replaced replaced -> "replaced";
        };
    }

    static Map<String, String> details(Change change) {
        return switch (change) {
            case Change.Issued issued -> replaces(issued.replaces());
            case Change.Held held ->
                Map.of(
                        "pharmacyId",
                        held.pharmacyId().toString(),
                        "until",
                        held.until().toString());
            case Change.Released released ->
                Map.of("pharmacyId", released.pharmacyId().toString());
            case Change.Dispensed dispensed ->
                Map.of(
                        "dispensationId", dispensed.dispensation().id().toString(),
                        "pharmacyId", dispensed.dispensation().pharmacyId().toString(),
                        "pharmacistId", dispensed.dispensation().pharmacistId().toString());
            case Change.Revoked revoked -> Map.of("reason", revoked.reasonCode());
            case Change.Replaced replaced -> Map.of("by", replaced.by().toString());
            case Change.Drafted drafted -> Map.of();
            case Change.Edited edited -> Map.of();
            case Change.Discarded discarded -> Map.of();
            case Change.Expired expired -> Map.of();
        };
    }

    private static Map<String, String> replaces(@Nullable UUID replaced) {
        return replaced == null ? Map.of() : Map.of("replaces", replaced.toString());
    }
}
