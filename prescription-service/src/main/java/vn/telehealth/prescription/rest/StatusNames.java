package vn.telehealth.prescription.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.rules.RuleViolation;
import vn.telehealth.prescription.domain.rules.RulesBroken;

/** Names as they travel: lower case with hyphens. */
final class StatusNames {

    private StatusNames() {}

    static String of(Status status) {
        return slug(status);
    }

    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The five answers of a verification: what is held or partly dispensed is issued all the same. */
    static String forCounter(Status status) {
        return status.isOpen() ? slug(Status.ISSUED) : slug(status);
    }

    static @Nullable Status parse(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Status.values())
                .filter(status -> slug(status).equals(name))
                .findFirst()
                .orElseThrow(() -> new RulesBroken(List.of(RuleViolation.of("status", "invalid"))));
    }
}
