package vn.telehealth.platform.body;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of bodies; the gateway has the same.
 *
 * @param max bound of a body, however it is sent
 * @param maxUpload bound of a body that holds a file
 * @param time from a request's head to the last byte of its body
 */
@Validated
@ConfigurationProperties("telehealth.body")
record BodyProperties(
        @DefaultValue("256KB") @NotNull DataSize max,
        @DefaultValue("6MB") @NotNull DataSize maxUpload,
        @DefaultValue("20s") @NotNull Duration time) {}
