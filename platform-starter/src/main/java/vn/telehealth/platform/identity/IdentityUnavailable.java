package vn.telehealth.platform.identity;

import vn.telehealth.platform.problem.Unavailable;

/** The identity provider gave no usable answer (unreachable, too slow, broken, or refusing this service): 503, retry. */
public final class IdentityUnavailable extends Unavailable {

    private static final long serialVersionUID = 1L;
    private static final String WHAT = "the identity provider";

    public IdentityUnavailable(Throwable cause) {
        super(WHAT, cause);
    }

    public IdentityUnavailable() {
        super(WHAT);
    }
}
