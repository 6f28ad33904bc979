package vn.telehealth.examination.domain;

/** When a medicine is taken. */
public enum Timing {
    BEFORE_MEAL,
    WITH_MEAL,
    AFTER_MEAL,
    BETWEEN_MEALS,
    EMPTY_STOMACH,
    MORNING,
    NOON,
    AFTERNOON,
    EVENING,
    MORNING_EVENING,
    MORNING_NOON_EVENING,
    BEDTIME,
    AS_NEEDED,
    ANY_TIME
}
