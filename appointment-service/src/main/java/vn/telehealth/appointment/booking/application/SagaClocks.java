package vn.telehealth.appointment.booking.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.SagaClock;

/** The present, as sagas reckon with it. */
@Component
class SagaClocks {

    private final Clock clock;
    private final SagaProperties properties;

    SagaClocks(Clock clock, SagaProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    SagaClock now() {
        return new SagaClock(clock.instant(), properties.deadlines());
    }
}
