package vn.telehealth.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dead letters for every listener; the inbox for services that have a PostgreSQL database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
@ConditionalOnClass(KafkaTemplate.class)
@EnableConfigurationProperties(DeadLetterProperties.class)
public class InboxAutoConfiguration {

    @Bean
    CommonErrorHandler deadLetterErrorHandler(
            KafkaTemplate<?, ?> kafka, MeterRegistry meters, DeadLetterProperties patience) {
        return DeadLetters.errorHandler(kafka, meters, patience);
    }

    /** Needs JDBC, which services with another store do not have on their classpath. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    @ConditionalOnBean(JdbcClient.class)
    @EnableScheduling
    static class Jdbc {

        @Bean
        Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new Inbox(jdbc, new TransactionTemplate(transactions));
        }

        @Bean
        EventListenerContainers eventListenerContainers(
                ObjectProvider<EventConsumer> consumers,
                ConcurrentKafkaListenerContainerFactory<?, ?> factory,
                Inbox inbox) {
            @SuppressWarnings("unchecked") // both sides are configured to be text
            var textFactory = (ConcurrentKafkaListenerContainerFactory<String, String>) factory;
            return new EventListenerContainers(consumers.stream().toList(), textFactory, inbox);
        }
    }
}
