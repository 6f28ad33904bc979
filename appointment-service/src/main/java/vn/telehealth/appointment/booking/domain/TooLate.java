package vn.telehealth.appointment.booking.domain;

import java.time.Instant;

/** The appointment has begun: a patient can't change it any more. */
public final class TooLate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant startsAt;

    public TooLate(Instant startsAt) {
        super("began at " + startsAt);
        this.startsAt = startsAt;
    }

    public Instant startsAt() {
        return startsAt;
    }
}
