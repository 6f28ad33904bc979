package vn.telehealth.events;

/** What a cancellation could undo; each is a distinct answer to the person who cancelled. */
public enum CompensationOutcome {
    NOTHING_ISSUED,
    REVOKED,
    PARTLY_DISPENSED,
    DISPENSED
}
