package vn.telehealth.platform.token;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which token, and how it is used.
 *
 * @param library        the PKCS#11 library of the token's maker
 * @param label          the token's label; its slot is looked up by it at each connection
 * @param pin            the user PIN; comes from a secret file
 * @param sessions       most sessions in use at once
 * @param sessionTimeout how long a caller waits for a session
 * @param retryInterval  how long a token that failed is left alone; also what callers are told to wait
 */
@Validated
@ConfigurationProperties("telehealth.token")
public record TokenProperties(
        @DefaultValue("/usr/lib/softhsm/libsofthsm2.so") @NotNull
        Path library,

        @NotBlank String label,
        @NotBlank String pin,
        @DefaultValue("8") @Min(1) @Max(1024) int sessions,
        @DefaultValue("5s") @NotNull Duration sessionTimeout,
        @DefaultValue("2s") @NotNull Duration retryInterval) {

    @Override
    public String toString() {
        return "TokenProperties[library=%s, label=%s, sessions=%d]".formatted(library, label, sessions);
    }
}
