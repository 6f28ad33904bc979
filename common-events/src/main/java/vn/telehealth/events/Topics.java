package vn.telehealth.events;

import java.util.List;

/** Topics, one an aggregate. */
public final class Topics {

    public static final String APPOINTMENT = "appointment";
    public static final String EXAMINATION = "examination";
    public static final String PRESCRIPTION = "prescription";
    public static final String PHYSICIAN = "physician";
    public static final String FACILITY = "facility";
    public static final String PATIENT = "patient";
    public static final String AUDIT = "audit";
    public static final String CHECKPOINT = "checkpoint";

    /** Every topic, in the order of the catalogue. */
    public static final List<String> ALL =
            List.of(APPOINTMENT, EXAMINATION, PRESCRIPTION, PHYSICIAN, FACILITY, PATIENT, AUDIT, CHECKPOINT);

    private static final String DEAD_LETTERS = ".dlt";

    private Topics() {}

    /** Where the records of {@code topic} go that a consumer could not process. */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }
}
