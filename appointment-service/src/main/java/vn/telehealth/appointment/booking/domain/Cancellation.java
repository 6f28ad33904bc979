package vn.telehealth.appointment.booking.domain;

import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.Text;

/**
 * Why an appointment is cancelled.
 *
 * @param note in words; never leaves this service
 */
public record Cancellation(Reason reason, @Nullable String note) {

    public static final int MAX_NOTE = 500;

    public Cancellation {
        if (note != null) {
            note = Text.of(note, MAX_NOTE);
        }
    }

    /** Why, as other services may know it. */
    public enum Reason {
        PATIENT_REQUEST,
        PATIENT_NO_SHOW,
        PHYSICIAN_UNAVAILABLE,
        FACILITY_CLOSED,
        BOOKED_IN_ERROR,
        PRESCRIBED_IN_ERROR,
        OTHER
    }
}
