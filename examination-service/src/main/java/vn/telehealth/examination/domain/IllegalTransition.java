package vn.telehealth.examination.domain;

/** What was asked for is not possible in the state the examination is in. */
public abstract sealed class IllegalTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExaminationStatus from;

    private IllegalTransition(ExaminationStatus from) {
        super("not while " + from);
        this.from = from;
    }

    public ExaminationStatus from() {
        return from;
    }

    /** Records are written before completion only. */
    public static final class NotOpen extends IllegalTransition {

        private static final long serialVersionUID = 1L;

        NotOpen(ExaminationStatus from) {
            super(from);
        }
    }

    /** There is no record to stand by. */
    public static final class NotRecorded extends IllegalTransition {

        private static final long serialVersionUID = 1L;

        NotRecorded(ExaminationStatus from) {
            super(from);
        }
    }

    /** Only what was completed is amended. */
    public static final class NotCompleted extends IllegalTransition {

        private static final long serialVersionUID = 1L;

        NotCompleted(ExaminationStatus from) {
            super(from);
        }
    }
}
