package vn.telehealth.platform.identity;

/** The identity provider gave no usable answer (unreachable, too slow, broken, or refusing this service): 503, retry. */
public final class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentityUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public IdentityUnavailable(String message) {
        super(message);
    }
}
