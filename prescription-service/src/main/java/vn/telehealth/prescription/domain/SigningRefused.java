package vn.telehealth.prescription.domain;

/** The health authority stands against this signature: trying again does not help before a person has acted. */
public final class SigningRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The physician's certificate has been revoked. */
        CERTIFICATE_REVOKED,
        /** The authority refused to certify the physician's key. */
        ENROLMENT_REFUSED
    }

    private final Reason reason;

    public SigningRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
