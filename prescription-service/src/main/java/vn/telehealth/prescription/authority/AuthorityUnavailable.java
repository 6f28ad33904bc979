package vn.telehealth.prescription.authority;

import vn.telehealth.platform.problem.Unavailable;

/** The health authority could not be reached in time, or answered with an error of its own. */
public final class AuthorityUnavailable extends Unavailable {

    private final String reason;

    public AuthorityUnavailable(String reason, Throwable cause) {
        super("the health authority", cause);
        this.reason = reason;
    }

    public AuthorityUnavailable(String reason) {
        super("the health authority");
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + reason;
    }
}
