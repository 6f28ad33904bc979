package vn.telehealth.test.server;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import vn.telehealth.test.token.TestTokens;

/** Points a service under test at real servers: its own PostgreSQL database, a Kafka broker and a token issuer. */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String JDBC = "org.springframework.jdbc.core.simple.JdbcClient";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "spring.kafka.bootstrap-servers",
                        KafkaServer.bootstrapServers(),
                        "telehealth.security.issuer-uri",
                        TestTokens.ISSUER,
                        "telehealth.security.jwk-set-uri",
                        TestTokens.jwkSetUri(),
                        "logging.structured.format.console",
                        ""))
                .applyTo(context);
        if (ClassUtils.isPresent(JDBC, context.getClassLoader())) {
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url", PostgresServer.freshDatabase(),
                            "spring.datasource.username", "postgres",
                            "spring.datasource.password", "postgres"))
                    .applyTo(context);
        }
    }
}
