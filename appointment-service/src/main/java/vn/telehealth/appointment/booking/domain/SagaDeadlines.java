package vn.telehealth.appointment.booking.domain;

import java.time.Duration;

/**
 * How long a saga may stand still before someone should look.
 *
 * @param services for a step that a service takes by itself
 * @param people for a step that a physician takes
 */
public record SagaDeadlines(Duration services, Duration people) {

    public SagaDeadlines {
        if (!services.isPositive() || !people.isPositive()) {
            throw new IllegalArgumentException("deadlines must be positive");
        }
    }
}
