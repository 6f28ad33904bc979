package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthorityProperties.class)
class AuthorityConfiguration {

    @Bean
    TrustedRoots trustedRoots(AuthorityProperties properties) throws IOException {
        return TrustedRoots.read(properties.roots().getInputStream());
    }

    @Bean
    HealthAuthority healthAuthority(
            RestClient.Builder builder, AuthorityProperties properties, TrustedRoots roots, Clock clock) {
        AuthorityHttp http = new AuthorityHttp(builder, properties);
        return new RememberingAuthority(new HttpHealthAuthority(http, properties, roots, clock), properties, clock);
    }
}
