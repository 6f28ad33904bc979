package vn.telehealth.prescription.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Status;

/** Names as they travel: lower case with hyphens. */
final class StatusNames {

    /** Every {@link Status}. */
    static final String PATTERN = "draft|discarded|issued|held|partly-dispensed|used|expired|revoked|replaced";

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

    /** @param name of the {@link #PATTERN} */
    static @Nullable Status parse(@Nullable String name) {
        return name == null
                ? null
                : Status.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
