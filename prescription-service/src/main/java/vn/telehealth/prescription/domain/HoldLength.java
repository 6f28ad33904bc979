package vn.telehealth.prescription.domain;

import java.time.Duration;
import java.time.Instant;

/** How long a pharmacy may hold a prescription before another may take it. */
public record HoldLength(Duration value) {

    public HoldLength {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("A hold lasts longer than " + value);
        }
    }

    public Instant from(Instant now) {
        return now.plus(value);
    }
}
