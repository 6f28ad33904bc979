package vn.telehealth.platform.security;

import java.time.Duration;

/** The second factor is missing or too long ago (RFC 9470). */
public final class InsufficientAuthentication extends RuntimeException {

    private final String challenge;

    private InsufficientAuthentication(String needed, String parameters) {
        super(needed + " is needed");
        this.challenge =
                "Bearer error=\"insufficient_user_authentication\", error_description=\"%s is required\", acr_values=\"%s\"%s"
                        .formatted(needed, Actor.SECOND_FACTOR, parameters);
    }

    static InsufficientAuthentication withoutSecondFactor() {
        return new InsufficientAuthentication("A second factor", "");
    }

    static InsufficientAuthentication olderThan(Duration maxAge) {
        return new InsufficientAuthentication("A fresh second factor", ", max_age=\"" + maxAge.toSeconds() + "\"");
    }

    /** Value of {@code WWW-Authenticate} (RFC 9470, section 3). */
    public String challenge() {
        return challenge;
    }
}
