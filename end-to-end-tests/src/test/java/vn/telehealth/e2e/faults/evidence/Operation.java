package vn.telehealth.e2e.faults.evidence;

/** What clients ask for, and the event that tells of it. */
public enum Operation {
    BOOK("appointment.created.v1"),
    RESCHEDULE("appointment.rescheduled.v1"),
    CANCEL("appointment.cancelled.v1"),
    RECORD("examination.record"),
    COMPLETE("examination.completed.v1"),
    ISSUE("prescription.created.v1"),
    REVOKE("prescription.revoked.v1"),
    HOLD("prescription.held.v1"),
    RELEASE("prescription.released.v1"),
    DISPENSE("prescription.dispensed.v1");

    private final String effect;

    Operation(String effect) {
        this.effect = effect;
    }

    /** Type of the event, or action of the audited operation, that a success leaves once. */
    public String effect() {
        return effect;
    }
}
