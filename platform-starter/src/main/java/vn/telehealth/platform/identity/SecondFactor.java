package vn.telehealth.platform.identity;

/** The second factor a physician enrols when accepting the invitation; either gives {@code acr=aal2}. */
public enum SecondFactor {
    /** A one-time code of an authenticator app (RFC 6238). */
    TOTP("CONFIGURE_TOTP"),
    /** A security key or the device's own authenticator (WebAuthn). */
    WEBAUTHN("webauthn-register");

    private final String action;

    SecondFactor(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
