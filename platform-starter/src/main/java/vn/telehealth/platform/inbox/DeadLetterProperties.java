package vn.telehealth.platform.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient consumers are with a record that they cannot process. Pauses double.
 *
 * @param firstPause before the second attempt
 * @param longestPause between two attempts; far below Kafka's {@code max.poll.interval.ms}, or the group would be rebalanced
 * @param giveUpAfter when the record becomes a dead letter, unless a server is down
 */
@Validated
@ConfigurationProperties("telehealth.dead-letters")
record DeadLetterProperties(
        @DefaultValue("200ms") @NotNull Duration firstPause,
        @DefaultValue("5s") @NotNull Duration longestPause,
        @DefaultValue("15s") @NotNull Duration giveUpAfter) {}
