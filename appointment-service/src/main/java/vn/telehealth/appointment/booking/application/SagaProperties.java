package vn.telehealth.appointment.booking.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.telehealth.appointment.booking.domain.SagaDeadlines;

/**
 * When a saga counts as stuck.
 *
 * @param stuckAfter without a step that a service takes by itself
 * @param physicianStuckAfter without a step that the physician takes: after the visit, or after the drafts
 */
@ConfigurationProperties("telehealth.saga")
public record SagaProperties(
        @DefaultValue("10m") Duration stuckAfter,
        @DefaultValue("24h") Duration physicianStuckAfter) {

    SagaDeadlines deadlines() {
        return new SagaDeadlines(stuckAfter, physicianStuckAfter);
    }
}
