package vn.telehealth.audit.log;

/** The token that holds the signing key is missing, locked or gone; trying later is right. */
public final class SigningUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
