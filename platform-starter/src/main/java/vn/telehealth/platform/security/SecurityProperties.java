package vn.telehealth.platform.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What tokens a service accepts.
 *
 * @param issuerUri the realm, exactly as in the claim {@code iss}
 * @param jwkSetUri where the realm's public keys are; given apart, so that a start does not need the realm
 * @param audience that must be in {@code aud}
 * @param clockSkew how far clocks may differ
 * @param maxLifetime how long a token may still be good for
 * @param stepUpMaxAge how long a second factor counts as fresh
 * @param keys how the realm's public keys are kept
 */
@Validated
@ConfigurationProperties("telehealth.security")
public record SecurityProperties(
        @NotBlank String issuerUri,
        @NotBlank String jwkSetUri,
        @DefaultValue("telehealth-api") String audience,
        @DefaultValue("10s") @NotNull Duration clockSkew,
        @DefaultValue("15m") @NotNull Duration maxLifetime,
        @DefaultValue("5m") @NotNull Duration stepUpMaxAge,
        @DefaultValue @NotNull @Valid KeyProperties keys) {}
