package vn.telehealth.audit.log;

/** The token that holds the signing key is missing, locked or gone. */
public class SigningUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
