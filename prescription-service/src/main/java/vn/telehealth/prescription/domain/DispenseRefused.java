package vn.telehealth.prescription.domain;

/** What was asked for may not be handed out; nothing was. */
public final class DispenseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another pharmacy holds the prescription. */
        HELD_BY_ANOTHER,
        /** More than remains of the line. */
        MORE_THAN_REMAINS,
        /** The prescription has no such line, or the line is named twice, or its quantity is none. */
        NO_SUCH_LINE,
        /** The course that this belongs to begins later. */
        COURSE_NOT_YET,
        /** Another medicine without consent, degree or the same ingredient, strength and route. */
        SUBSTITUTION,
        /** A narcotic, psychotropic or precursor without the identity paper of who fetches it. */
        RECIPIENT_NOT_IDENTIFIED
    }

    private final Reason reason;
    private final int line;

    /** @param line number of the line, 0 when it is about none */
    public DispenseRefused(Reason reason, int line) {
        super(reason.toString());
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    public int line() {
        return line;
    }
}
