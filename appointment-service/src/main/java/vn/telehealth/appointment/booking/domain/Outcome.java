package vn.telehealth.appointment.booking.domain;

/** How a saga ended. */
public enum Outcome {
    FULFILLED,
    NOTHING_ISSUED,
    REVOKED,
    PARTLY_DISPENSED,
    DISPENSED
}
