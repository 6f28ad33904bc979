package vn.telehealth.audit;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.telehealth.audit.store.MongoServerFixture;
import vn.telehealth.test.hsm.SoftHsmToken;

/** A store and a token of its own for each context. */
public final class AuditServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var mongo = MongoServerFixture.inMemory();
        var token = SoftHsmToken.create();
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + mongo.uri(),
                        "telehealth.token.label=" + token.label(),
                        "telehealth.token.pin=" + SoftHsmToken.PIN,
                        "telehealth.audit.checkpoint.tick=100ms",
                        "telehealth.audit.checkpoint.interval=500ms")
                .applyTo(context);
    }
}
