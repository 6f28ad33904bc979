package vn.telehealth.prescription.domain;

/** The prescription does not stand where this step begins. */
public final class TransitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Status status;

    public TransitionRefused(Status status, String step) {
        super("A prescription that is " + status + " can not be " + step);
        this.status = status;
    }

    /** Where it stands. */
    public Status status() {
        return status;
    }
}
