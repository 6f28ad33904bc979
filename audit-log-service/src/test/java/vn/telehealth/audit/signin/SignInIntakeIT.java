package vn.telehealth.audit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.events.Topics;
import vn.telehealth.platform.identity.IdentityEvent;
import vn.telehealth.platform.identity.IdentityUnavailable;
import vn.telehealth.test.events.TestEvents;

@AuditServiceTest
class SignInIntakeIT {

    private static final SignInProperties PROPERTIES =
            new SignInProperties(true, Duration.ofSeconds(5), Duration.ofMinutes(1), Set.of("CODE_TO_TOKEN"));

    @Autowired
    private Records records;

    @Autowired
    private Search search;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private RestTestClient http;

    private final List<IdentityEvent> provider = new ArrayList<>();
    private final String account = UUID.randomUUID().toString();
    private @Nullable Instant asked;
    private LogClient log;

    @BeforeEach
    void auditor() {
        log = new LogClient(http);
    }

    @Test
    void signInsAreLoggedOnceAndTheirStepsNotAtAll() {
        var time = Instant.parse("2026-11-22T03:00:00Z");
        var login = event("LOGIN", time, null);
        var refused = event("LOGIN_ERROR", time.plusSeconds(1), "invalid_user_credentials");
        event("CODE_TO_TOKEN", time.plusSeconds(2), null);

        var intake = intake();
        intake.poll();
        intake.poll();
        log.awaitRecord(login.id());
        log.awaitRecord(refused.id());
        intake().poll();

        assertThat(log.pages("/api/audit/records?objectId=" + account))
                .extracting(
                        each -> each.get("action").asString(),
                        each -> each.get("outcome").asString(),
                        each -> each.get("sourceIp").asString())
                .containsExactlyInAnyOrder(
                        tuple("identity.login", "SUCCESS", "203.0.113.9"),
                        tuple("identity.login-error", "FAILED", "203.0.113.9"));
        assertThat(TestEvents.read(Topics.AUDIT).stream()
                        .filter(each -> each.value().startsWith("{\"id\":\"" + login.id())))
                .hasSize(1);
        assertThat(asked).isEqualTo(time.minus(Duration.ofSeconds(59)));
    }

    @Test
    void goesOnAfterAnOutageOfTheProvider() {
        var login = event("LOGIN", Instant.parse("2026-11-22T05:00:00Z"), null);
        var down = new boolean[] {true};
        var intake = new SignInIntake(
                since -> {
                    if (down[0]) {
                        throw new IdentityUnavailable();
                    }
                    return provider;
                },
                records,
                search,
                new OperationSender(kafka),
                PROPERTIES);

        intake.poll();
        down[0] = false;
        intake.poll();

        assertThat(log.awaitRecord(login.id()).get("actor").asString()).isEqualTo(account);
    }

    private SignInIntake intake() {
        return new SignInIntake(
                since -> {
                    asked = since;
                    return provider;
                },
                records,
                search,
                new OperationSender(kafka),
                PROPERTIES);
    }

    private IdentityEvent event(String type, Instant time, @Nullable String error) {
        var event = new IdentityEvent(UUID.randomUUID(), time, type, account, "telehealth-web", "203.0.113.9", error);
        provider.add(event);
        return event;
    }
}
