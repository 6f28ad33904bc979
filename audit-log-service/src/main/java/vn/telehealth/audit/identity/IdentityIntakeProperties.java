package vn.telehealth.audit.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled false where nobody is to be asked
 * @param interval how often the identity provider is asked
 * @param overlap how far back each question reaches behind the newest event, since events may be stored late
 * @param ignored types of events that are steps of a sign-in that is logged itself
 */
@Validated
@ConfigurationProperties("telehealth.audit.identity")
record IdentityIntakeProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") @NotNull Duration interval,
        @DefaultValue("1m") @NotNull Duration overlap,

        @DefaultValue({"CODE_TO_TOKEN", "REFRESH_TOKEN", "INTROSPECT_TOKEN", "USER_INFO_REQUEST"}) @NotEmpty
        Set<String> ignored) {}
