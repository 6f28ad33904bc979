package vn.telehealth.prescription.authority;

import vn.telehealth.platform.problem.Unavailable;

/** The health authority could not be reached in time, or answered with an error of its own. */
public final class AuthorityUnavailable extends Unavailable {

    private final String reason;
    private final boolean silent;

    public AuthorityUnavailable(String reason, Throwable cause) {
        this(reason, cause, false);
    }

    public AuthorityUnavailable(String reason) {
        super("the health authority");
        this.reason = reason;
        this.silent = false;
    }

    private AuthorityUnavailable(String reason, Throwable cause, boolean silent) {
        super("the health authority", cause);
        this.reason = reason;
        this.silent = silent;
    }

    /** It does not answer anyone now, whatever is asked. */
    static AuthorityUnavailable silent(String reason, Throwable cause) {
        return new AuthorityUnavailable(reason, cause, true);
    }

    boolean silent() {
        return silent;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + reason;
    }
}
