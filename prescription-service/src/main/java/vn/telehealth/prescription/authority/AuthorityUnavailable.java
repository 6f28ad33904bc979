package vn.telehealth.prescription.authority;

/** The health authority could not be reached in time, or answered with an error of its own. */
public final class AuthorityUnavailable extends RuntimeException {

    public AuthorityUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public AuthorityUnavailable(String message) {
        super(message);
    }
}
