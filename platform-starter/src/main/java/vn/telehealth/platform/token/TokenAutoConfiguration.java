package vn.telehealth.platform.token;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The token of a service that names one with {@code telehealth.token.label}. */
@AutoConfiguration
@ConditionalOnProperty("telehealth.token.label")
@EnableConfigurationProperties(TokenProperties.class)
public class TokenAutoConfiguration {

    @Bean
    HsmToken hsmToken(TokenProperties properties, MeterRegistry registry) {
        return HsmToken.open(properties, registry);
    }

    @Bean
    HealthIndicator tokenHealthIndicator(HsmToken token) {
        return new TokenHealthIndicator(token);
    }
}
