package vn.telehealth.platform.sealing;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.audit.AuditAutoConfiguration;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.sealing.Resealing.Pace;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenAutoConfiguration;

/** Sealed columns of services that have a PostgreSQL database and a token. */
@AutoConfiguration(
        after = {TokenAutoConfiguration.class, AuditAutoConfiguration.class},
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean({HsmToken.class, JdbcClient.class})
@EnableScheduling
@EnableConfigurationProperties(SealingProperties.class)
public class SealingAutoConfiguration {

    @Bean
    DataKeyTable dataKeyTable(JdbcClient jdbc) {
        return new DataKeyTable(jdbc);
    }

    @Bean
    KeyWrap keyWrap(HsmToken token, SealingProperties properties, Environment environment) {
        return new KeyWrap(token, environment.getRequiredProperty("spring.application.name"), properties.keyLabel());
    }

    @Bean
    KeyMaker keyMaker(DataKeyTable table, KeyWrap wrap, PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new KeyMaker(table, wrap, apart);
    }

    @Bean
    DataKeys dataKeys(
            DataKeyTable table,
            KeyMaker maker,
            KeyWrap wrap,
            SealingProperties properties,
            ObjectProvider<Clock> clock) {
        return new DataKeys(table, maker, wrap, properties, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ColumnSeal columnSeal(DataKeys keys) {
        return new ColumnSeal(keys);
    }

    @Bean
    SealedJson sealedJson(JsonMapper mapper, ColumnSeal seal) {
        return new SealedJson(mapper, seal);
    }

    @Bean
    BlindIndex blindIndex(DataKeys keys) {
        return new BlindIndex(keys);
    }

    @Bean
    KeyRotations keyRotations(JdbcClient jdbc, KeyMaker maker, AuditTrail trail) {
        return new KeyRotations(jdbc, maker, trail);
    }

    @Bean
    Pace resealingPace(PlatformTransactionManager transactions, SealingProperties properties) {
        return new Pace(new TransactionTemplate(transactions), properties);
    }

    @Bean
    SealedTables sealedTables(JdbcClient jdbc, DataKeys keys, ObjectProvider<SealedTable> tables) {
        return new SealedTables(jdbc, keys, tables.orderedStream());
    }

    @Bean
    Resealing resealing(
            DataKeys keys, DataKeyTable table, KeyRotations rotations, SealedTables tables, Pace resealingPace) {
        return new Resealing(keys, table, rotations, tables, resealingPace);
    }
}
