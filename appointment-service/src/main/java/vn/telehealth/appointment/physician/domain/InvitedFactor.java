package vn.telehealth.appointment.physician.domain;

/** The second factor that the invitation asks a physician to enrol; either lets her sign. */
public enum InvitedFactor {
    /** A one-time code of an authenticator app (RFC 6238). */
    TOTP,
    /** A security key or the device's own authenticator (WebAuthn). */
    WEBAUTHN
}
