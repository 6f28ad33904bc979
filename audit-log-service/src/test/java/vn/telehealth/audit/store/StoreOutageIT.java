package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServers;
import vn.telehealth.audit.LogClient;
import vn.telehealth.events.Topics;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.token.TestTokens;

/** A store that goes away and comes back: what was done meanwhile is logged, once. */
@ServiceTest
@ContextConfiguration(initializers = {RealServers.class, AuditServers.class, StoreOutageIT.OwnStore.class})
@DirtiesContext
class StoreOutageIT {

    private static final MongoServerFixture STORE = MongoServerFixture.inTemporaryFile();

    @Autowired
    private RestTestClient http;

    static final class OwnStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.mongodb.uri=" + STORE.uri()).applyTo(context);
        }
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void whatIsDoneWhileTheStoreIsAwayIsLoggedOnce() {
        var log = new LogClient(http);
        var before = TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID()));
        log.awaitRecord(before.id());

        STORE.close();
        var appointment = UUID.randomUUID();
        var meanwhile = TestEvents.publish(new AppointmentFulfilled(appointment));
        assertThat(status("/api/audit/records/" + before.id())).isEqualTo(503);
        await().atMost(Duration.ofSeconds(20)).until(() -> status("/actuator/health") == 503);
        STORE.restart();

        log.awaitRecord(meanwhile.id());
        log.awaitProof(before.id());
        assertThat(log.pages("/api/audit/records?objectId=" + appointment)).hasSize(1);
        assertThat(TestEvents.read(Topics.deadLettersOf(Topics.APPOINTMENT)))
                .noneMatch(each -> each.value().contains(meanwhile.id().toString()));
    }

    private int status(String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", TestTokens.auditor().bearer())
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}
