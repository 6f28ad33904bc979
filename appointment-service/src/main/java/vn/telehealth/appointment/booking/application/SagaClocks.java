package vn.telehealth.appointment.booking.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.SagaClock;

/** The present, as sagas reckon with it. */
@Component
class SagaClocks {

    private final Clock clock;
    private final SagaSettings settings;

    SagaClocks(Clock clock, SagaSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** As exact as the database keeps it. */
    SagaClock now() {
        return new SagaClock(clock.instant().truncatedTo(ChronoUnit.MICROS), settings.deadlines());
    }
}
