package vn.telehealth.examination.domain;

/** Where an examination stands. */
public enum ExaminationStatus {
    /** Booked; nothing recorded yet. */
    PLANNED,
    /** Something is recorded. */
    IN_PROGRESS,
    /** Told to the world; changed by amendments only. */
    COMPLETED,
    /** Its plan broke a rule: with the physician again. */
    RETURNED,
    /** The visit was cancelled. */
    VOIDED;

    boolean takesRecords() {
        return this == PLANNED || this == IN_PROGRESS || this == RETURNED;
    }

    boolean canComplete() {
        return this == IN_PROGRESS || this == RETURNED;
    }
}
