package vn.telehealth.platform.security;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service keeps the realm's public keys.
 *
 * @param timeout for a connection to the realm, and again for its answer
 * @param maxAge after which the keys are read anew; a key that the realm withdrew is believed for so long
 * @param outage how old they may grow while the realm does not answer
 * @param pause least time between two readings, whatever tokens come
 */
public record KeyProperties(
        @DefaultValue("2s") @NotNull Duration timeout,
        @DefaultValue("5m") @NotNull Duration maxAge,
        @DefaultValue("1h") @NotNull Duration outage,
        @DefaultValue("1s") @NotNull Duration pause) {}
