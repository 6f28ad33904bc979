package vn.telehealth.audit.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.platform.identity.IdentityEvents;

/** Sign-ins, where an identity provider is named and they are not switched off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("telehealth.identity.admin.url")
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    @Bean
    SignInIntake signInIntake(
            IdentityEvents events,
            Records records,
            Search search,
            KafkaTemplate<String, String> kafka,
            SignInProperties properties) {
        return new SignInIntake(events, records, search, new OperationSender(kafka), properties);
    }

    @Bean
    SchedulingConfigurer signInSchedule(SignInIntake intake, SignInProperties properties) {
        return tasks -> {
            if (properties.enabled()) {
                tasks.addFixedDelayTask(intake::poll, properties.interval());
            }
        };
    }
}
