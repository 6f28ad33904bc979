package vn.telehealth.appointment.booking.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far an appointment has come. */
public enum SagaState {
    /** The slot is held; the examination is to come, or back with the physician. */
    BOOKED,
    /** The examination is completed; prescriptions are being drafted and wait for their signature. */
    EXAMINED,
    /** Some prescriptions are issued, drafts remain. */
    PRESCRIBED,
    /** All that was to be issued is issued. */
    COMPLETED,
    /** Cancelled; the other services are undoing what they did. */
    COMPENSATING,
    /** Undone as far as it could be. */
    COMPENSATED;

    private static final Set<SagaState> OPEN = EnumSet.of(BOOKED, EXAMINED, PRESCRIBED);
    private static final Set<SagaState> CANCELLED = EnumSet.of(COMPENSATING, COMPENSATED);

    /** Still on the way to {@link #COMPLETED}. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isCancelled() {
        return CANCELLED.contains(this);
    }
}
