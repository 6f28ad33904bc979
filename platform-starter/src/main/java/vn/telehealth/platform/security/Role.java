package vn.telehealth.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Realm roles; the claim {@code roles} holds them in lower case. */
public enum Role {
    PATIENT,
    PHYSICIAN,
    PHARMACIST,
    ADMIN,
    AUDITOR,
    SERVICE;

    /** The value in tokens and audit records. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> ofClaim(String value) {
        return Stream.of(values()).filter(role -> role.value().equals(value)).findFirst();
    }
}
