package vn.telehealth.audit.checkpoint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param origin name of the log in its checkpoints; never to be changed in the life of a log
 * @param tick how often it is looked whether a checkpoint is due: one is when nothing was appended since the last look
 * @param interval how long a log that keeps growing waits at most
 */
@Validated
@ConfigurationProperties("telehealth.audit.checkpoint")
record CheckpointProperties(
        @DefaultValue("telehealth.vn/audit-log") @NotBlank String origin,
        @DefaultValue("1s") @NotNull Duration tick,
        @DefaultValue("10s") @NotNull Duration interval) {}
