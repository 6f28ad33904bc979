package vn.telehealth.audit.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.platform.identity.IdentityEvents;
import vn.telehealth.platform.outbox.DirectEvents;

/** The identity provider's events, where one is named and they are not switched off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("telehealth.identity.admin.url")
@EnableConfigurationProperties(IdentityIntakeProperties.class)
class IdentityIntakeConfiguration {

    @Bean
    IdentityIntake identityIntake(
            IdentityEvents events,
            Records records,
            Search search,
            KafkaTemplate<String, String> kafka,
            IdentityIntakeProperties properties) {
        return new IdentityIntake(events, records, search, new DirectEvents(kafka), properties);
    }

    @Bean
    SchedulingConfigurer identitySchedule(
            IdentityIntake intake, IdentityIntakeProperties properties, MeterRegistry meters) {
        Gauge.builder("telehealth.audit.identity.failing", intake, it -> it.failing() ? 1 : 0)
                .description("1 while the identity provider's events cannot be read or sent on")
                .register(meters);
        return tasks -> {
            if (properties.enabled()) {
                tasks.addFixedDelayTask(intake::poll, properties.interval());
            }
        };
    }
}
