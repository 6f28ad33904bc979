package vn.telehealth.platform.sealing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How columns are sealed.
 *
 * @param keyLabel label of the wrapping keys in the token, a dash and a number follow
 * @param keyLifetime how long an unwrapped data key is kept in memory
 * @param activeLifetime how long a service goes on sealing with a key after another one was made
 * @param grace how long a retired key is kept after the last row was sealed anew: longer than any transaction
 * @param batch how many rows are sealed anew in one transaction
 * @param opensUnsealed whether rows are read that were stored before their column was sealed: only while such rows are being
 *     sealed, since whoever writes to the database could plant others
 */
@Validated
@ConfigurationProperties("telehealth.sealing")
record SealingProperties(
        @DefaultValue("data-keys") @NotBlank String keyLabel,
        @DefaultValue("10m") @NotNull Duration keyLifetime,
        @DefaultValue("5s") @NotNull Duration activeLifetime,
        @DefaultValue("1m") @NotNull Duration grace,
        @DefaultValue("200") @Min(1) @Max(5000) int batch,
        @DefaultValue("false") boolean opensUnsealed) {

    SealingProperties {
        if (grace.compareTo(activeLifetime) <= 0) {
            throw new IllegalArgumentException("telehealth.sealing.grace has to be longer than active-lifetime");
        }
    }
}
