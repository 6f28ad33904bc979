package vn.telehealth.audit.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.audit.projection.EventProjection;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.audit.store.Subjects;

/** The way from the topics into the log. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Positions positions() {
        return new Positions();
    }

    @Bean
    EventProjection eventProjection() {
        return new EventProjection(JsonMapper.builder().build());
    }

    @Bean
    Confirmation confirmation(Checkpoints checkpoints) {
        return new Confirmation(checkpoints);
    }

    @Bean
    EventListener eventListener(
            EventProjection projection, Subjects subjects, Log log, Checkpoints checkpoints, Positions positions) {
        var intake = new EventIntake(projection, subjects, log, positions);
        return new EventListener(intake, checkpoints, positions);
    }
}
