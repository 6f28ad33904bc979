package vn.telehealth.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may call.
 *
 * @param redisUri where the counts are kept for all gateways
 * @param user bound for each account
 * @param client bound for each OAuth client, all its users together
 * @param anonymous bound of what comes without a good token, for each address
 * @param misses bound for verification attempts that miss, for each account and for each address
 * @param verificationPaths patterns of the paths of verification
 */
@Validated
@ConfigurationProperties("telehealth.gateway.limits")
record LimitProperties(
        @NotBlank String redisUri,
        @Valid @NotNull Bound user,
        @Valid @NotNull Bound client,
        @Valid @NotNull Bound anonymous,
        @Valid @NotNull Bound misses,
        @NotNull List<String> verificationPaths) {

    LimitProperties {
        verificationPaths = List.copyOf(verificationPaths);
    }

    /** So many at once, refilled evenly over the period. */
    record Bound(@Positive long requests, @NotNull Duration per) {}
}
