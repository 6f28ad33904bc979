package vn.telehealth.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters for every listener; the inbox for services that have a PostgreSQL database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
@ConditionalOnClass(KafkaTemplate.class)
public class InboxAutoConfiguration {

    @Bean
    CommonErrorHandler deadLetterErrorHandler(KafkaTemplate<?, ?> kafka, MeterRegistry meters) {
        return DeadLetters.errorHandler(kafka, meters);
    }

    /** Needs JDBC, which services with another store do not have on their classpath. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    @ConditionalOnBean(JdbcClient.class)
    static class Jdbc {

        @Bean
        EventListenerContainers eventListenerContainers(
                List<EventConsumer> consumers,
                ConcurrentKafkaListenerContainerFactory<?, ?> factory,
                JdbcClient jdbc,
                PlatformTransactionManager transactions) {
            @SuppressWarnings("unchecked") // both sides are configured to be text
            var textFactory = (ConcurrentKafkaListenerContainerFactory<String, String>) factory;
            return new EventListenerContainers(
                    consumers, textFactory, new Inbox(jdbc, new TransactionTemplate(transactions)));
        }
    }
}
