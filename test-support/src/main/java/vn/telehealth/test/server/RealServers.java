package vn.telehealth.test.server;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import vn.telehealth.test.hsm.SoftHsmToken;
import vn.telehealth.test.token.TestTokens;

/** Points a service under test at real servers: its own PostgreSQL database, a Kafka broker, a PKCS#11 token and a token issuer. */
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
            giveToken(context);
        }
    }

    /** For the keys of sealed columns; tests that have a token of their own name it themselves. */
    private static void giveToken(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("telehealth.token.label")) {
            TestPropertyValues.of(SharedToken.TOKEN.properties()).applyTo(context);
        }
    }

    /** Made when it is needed first. */
    private static final class SharedToken {
        static final SoftHsmToken TOKEN = SoftHsmToken.create();
    }
}
