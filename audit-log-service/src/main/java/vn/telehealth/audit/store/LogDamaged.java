package vn.telehealth.audit.store;

import vn.telehealth.platform.problem.Unavailable;

/** The store does not hold what it once held. Nothing is appended or signed until a person has looked. */
public final class LogDamaged extends Unavailable {

    private static final long serialVersionUID = 1L;

    public LogDamaged(String what) {
        super("the log (" + what + ")");
    }
}
