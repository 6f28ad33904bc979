package vn.telehealth.platform.security;

import java.time.Duration;

/** The second factor is missing or too long ago (RFC 9470). */
public final class InsufficientAuthentication extends RuntimeException {

    private final Duration maxAge;

    InsufficientAuthentication(Duration maxAge) {
        super("a fresh second factor is needed");
        this.maxAge = maxAge;
    }

    /** Value of {@code WWW-Authenticate} (RFC 9470, section 3). */
    public String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", "
                + "error_description=\"A fresh second factor is required\", acr_values=\"%s\", max_age=\"%d\""
                        .formatted(Actor.SECOND_FACTOR, maxAge.toSeconds());
    }
}
