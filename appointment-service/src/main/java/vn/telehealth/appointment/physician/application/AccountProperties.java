package vn.telehealth.appointment.physician.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts follow decisions.
 *
 * @param lease how long one attempt may take before another worker takes over; longer than all its calls together
 * @param firstPause before the second attempt; doubled for each further one
 * @param longestPause between two attempts
 */
@ConfigurationProperties("telehealth.accounts")
public record AccountProperties(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    private static final int MAX_DOUBLINGS = 16;

    public AccountProperties {
        if (!lease.isPositive() || !firstPause.isPositive() || !longestPause.isPositive()) {
            throw new IllegalArgumentException("lease and pauses must be positive");
        }
    }

    /** The pause after so many attempts. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MAX_DOUBLINGS));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
