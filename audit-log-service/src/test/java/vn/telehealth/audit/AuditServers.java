package vn.telehealth.audit;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.telehealth.audit.store.MongoServerFixture;
import vn.telehealth.test.hsm.SoftHsmToken;

/** A store and a token of its own for each context; the token can be had as a bean. */
public final class AuditServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var mongo = MongoServerFixture.inMemory();
        var token = SoftHsmToken.create();
        context.getBeanFactory().registerSingleton("softHsmToken", token);
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + mongo.uri(),
                        "telehealth.token.label=" + token.label(),
                        "telehealth.token.pin=" + SoftHsmToken.PIN,
                        "telehealth.token.retry-interval=100ms",
                        // Contexts of other tests are alive still: each has a log of its own.
                        "telehealth.audit.group=" + UUID.randomUUID(),
                        "telehealth.audit.checkpoint.tick=100ms",
                        "telehealth.audit.checkpoint.interval=500ms")
                .applyTo(context);
    }
}
