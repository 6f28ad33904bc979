package vn.telehealth.appointment.schedule.rest;

import vn.telehealth.platform.problem.FieldViolation;

/** The fields of a rule do not fit each other. */
public final class InvalidAvailability extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldViolation violation;

    InvalidAvailability(FieldViolation violation) {
        super(violation.field() + ": " + violation.code());
        this.violation = violation;
    }

    public FieldViolation violation() {
        return violation;
    }
}
