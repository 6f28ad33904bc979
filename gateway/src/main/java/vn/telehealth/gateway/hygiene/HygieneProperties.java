package vn.telehealth.gateway.hygiene;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a request may carry.
 *
 * @param maxBody bound of a body, however it is sent
 * @param maxUpload bound of a body that holds a file
 * @param requestTime from the first byte of a request, or the beginning of its connection, to its last byte; shorter than a
 *     service is waited for, or slow callers would pass for a slow service
 * @param strippedHeaders headers that only we set, lower case; a trailing {@code *} means all that begin so
 */
@Validated
@ConfigurationProperties("telehealth.gateway.hygiene")
record HygieneProperties(
        @DefaultValue("256KB") @NotNull DataSize maxBody,
        @DefaultValue("6MB") @NotNull DataSize maxUpload,
        @DefaultValue("15s") @NotNull Duration requestTime,

        @DefaultValue({
            "connection",
            "forwarded",
            "x-forwarded-*",
            "x-real-ip",
            "x-client-ip",
            "x-original-*",
            "x-rewrite-url",
            "x-user-*",
            "x-auth-*",
            "x-remote-*",
            "x-roles",
            "true-client-ip",
            "cf-connecting-ip",
            "x-http-method-override",
            "x-method-override"
        })
        List<String> strippedHeaders) {

    boolean strips(String header) {
        return strippedHeaders.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? header.startsWith(pattern.substring(0, pattern.length() - 1))
                        : header.equals(pattern));
    }
}
