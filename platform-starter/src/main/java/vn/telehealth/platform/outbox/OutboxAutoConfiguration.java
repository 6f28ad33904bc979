package vn.telehealth.platform.outbox;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.telehealth.platform.context.ContextAutoConfiguration;
import vn.telehealth.platform.context.EventContexts;
import vn.telehealth.platform.context.TraceIds;

/** The outbox of services that have a PostgreSQL database. */
@AutoConfiguration(
        after = ContextAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@EnableScheduling
public class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EnvelopeFactory envelopeFactory(EventContexts contexts, ObjectProvider<Clock> clock) {
        return new EnvelopeFactory(contexts, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Needs JDBC, which services with another store do not have on their classpath. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    @ConditionalOnBean(JdbcClient.class)
    static class Jdbc {

        @Bean
        Outbox outbox(JdbcClient jdbc, EnvelopeFactory envelopes, TraceIds traceIds) {
            return new JdbcOutbox(jdbc, envelopes, traceIds);
        }

        @Bean
        OutboxRelayed outboxRelayed(JdbcClient jdbc) {
            return new OutboxRelayed(jdbc);
        }
    }
}
