package vn.telehealth.gateway.caller;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the gateway believes about where requests come from.
 *
 * @param trustedProxies networks (for example {@code 10.1.0.0/24}) of what ends TLS before the gateway; none by default
 */
@ConfigurationProperties("telehealth.gateway.source")
record SourceProperties(@DefaultValue List<String> trustedProxies) {

    SourceProperties {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
