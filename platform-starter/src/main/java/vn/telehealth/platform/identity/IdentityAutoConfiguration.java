package vn.telehealth.platform.identity;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import vn.telehealth.platform.http.TimedRequests;

/** The identity provider of a service that names one with {@code telehealth.identity.admin.url}. */
@AutoConfiguration(afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
@ConditionalOnClass(RestClient.class)
@ConditionalOnProperty("telehealth.identity.admin.url")
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration {

    @Bean
    AdminCalls identityAdminCalls(
            IdentityProperties properties, ObjectProvider<RestClient.Builder> builders, ObjectProvider<Clock> clocks) {
        RestClient http = builders.getIfAvailable(RestClient::builder)
                .requestFactory(TimedRequests.within(properties.connectTimeout(), properties.readTimeout()))
                .build();
        Clock clock = clocks.getIfAvailable(Clock::systemUTC);
        return new AdminCalls(properties.admin(), http, new ServiceToken(properties, http, clock));
    }

    @Bean
    @ConditionalOnMissingBean
    PhysicianAccounts physicianAccounts(AdminCalls identityAdminCalls, IdentityProperties properties) {
        return new KeycloakPhysicianAccounts(identityAdminCalls, properties.invitationLifespan());
    }

    @Bean
    @ConditionalOnMissingBean
    PharmacyClients pharmacyClients(AdminCalls identityAdminCalls, IdentityProperties properties) {
        return new KeycloakPharmacyClients(identityAdminCalls.at(properties.clientRegistrations()));
    }

    @Bean
    @ConditionalOnMissingBean
    IdentityEvents identityEvents(AdminCalls identityAdminCalls) {
        return new KeycloakIdentityEvents(identityAdminCalls);
    }
}
