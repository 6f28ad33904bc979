package vn.telehealth.prescription.authority;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The health authority.
 *
 * @param url            base of its EST service
 * @param timeStampUrl   its time stamping service (RFC 3161 over HTTP)
 * @param client         user name for enrolment
 * @param secret         password for enrolment; comes from a secret file
 * @param roots          its root certificates, PEM; whoever else may be in the file serves as an intermediate only
 * @param connectTimeout for each attempt
 * @param readTimeout    for each attempt
 * @param retries        further attempts after one that got no answer
 * @param outagePause    how long a service of the authority that did not answer is not asked again for proofs
 * @param statusMaxAge   how old a certificate status may be before it is asked for again
 * @param statusGrace    how old it may be while the authority does not answer
 */
@Validated
@ConfigurationProperties("telehealth.authority")
public record AuthorityProperties(
        @NotNull URI url,
        @NotNull URI timeStampUrl,
        @NotBlank String client,
        @NotBlank String secret,
        @NotNull Resource roots,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("3s") @NotNull Duration readTimeout,
        @DefaultValue("1") @Min(0) @Max(5) int retries,
        @DefaultValue("15s") @NotNull Duration outagePause,
        @DefaultValue("5m") @NotNull Duration statusMaxAge,
        @DefaultValue("12h") @NotNull Duration statusGrace) {

    private static final Duration LONGEST_GRACE = Duration.ofHours(24);

    public AuthorityProperties {
        if (statusGrace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException("verifiers accept a certificate status of 24 hours at most");
        }
    }

    @Override
    public String toString() {
        return "AuthorityProperties[url=%s, client=%s]".formatted(url, client);
    }
}
