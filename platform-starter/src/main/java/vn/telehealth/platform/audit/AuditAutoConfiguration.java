package vn.telehealth.platform.audit;

import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.platform.outbox.EnvelopeFactory;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.platform.outbox.OutboxAutoConfiguration;

/** The audit trail: by the outbox where there is one, else straight to Kafka. */
@AutoConfiguration(
        after = OutboxAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
public class AuditAutoConfiguration {

    @Bean
    Denials denials(Optional<AuditTrail> trail) {
        return new Denials(trail);
    }

    /** With a PostgreSQL database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TransactionTemplate.class)
    @ConditionalOnBean(Outbox.class)
    static class ByOutbox {

        @Bean
        AuditTrail outboxAuditTrail(Outbox outbox, PlatformTransactionManager transactions) {
            return new OutboxAuditTrail(outbox, new TransactionTemplate(transactions));
        }
    }

    /** Without one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(KafkaTemplate.class)
    @ConditionalOnMissingBean(Outbox.class)
    static class ByKafka {

        @Bean
        @ConditionalOnBean(KafkaTemplate.class)
        AuditTrail kafkaAuditTrail(KafkaTemplate<?, ?> kafka, EnvelopeFactory envelopes) {
            @SuppressWarnings("unchecked") // configured to be text
            var text = (KafkaTemplate<String, String>) kafka;
            return new KafkaAuditTrail(new DirectEvents(text), envelopes);
        }
    }
}
