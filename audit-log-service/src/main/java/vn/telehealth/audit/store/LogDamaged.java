package vn.telehealth.audit.store;

/** The store does not hold what it once held. Nothing is appended or signed until a person has looked. */
public final class LogDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogDamaged(String message) {
        super(message);
    }
}
