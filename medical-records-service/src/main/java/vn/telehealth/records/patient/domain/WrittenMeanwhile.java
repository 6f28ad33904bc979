package vn.telehealth.records.patient.domain;

/** Two writes of one profile met; the other one won. */
public final class WrittenMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrittenMeanwhile() {
        super("the profile was written in the meantime");
    }
}
