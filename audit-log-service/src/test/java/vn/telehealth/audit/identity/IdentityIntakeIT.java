package vn.telehealth.audit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
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
import vn.telehealth.audit.store.MongoServerFixture;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.audit.store.StoreUnderTest;
import vn.telehealth.events.Topics;
import vn.telehealth.platform.identity.IdentityEvent;
import vn.telehealth.platform.identity.IdentityEvents;
import vn.telehealth.platform.identity.IdentityUnavailable;
import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.test.events.TestEvents;

@AuditServiceTest
class IdentityIntakeIT {

    private static final IdentityIntakeProperties PROPERTIES =
            new IdentityIntakeProperties(true, Duration.ofSeconds(5), Duration.ofMinutes(1), Set.of("CODE_TO_TOKEN"));

    /** Each test happens after those before it: where the log ends is where a new process goes on. */
    private static Instant lastTime = Instant.parse("2026-11-22T03:00:00Z");

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
    private Instant time;
    private @Nullable Instant asked;
    private LogClient log;

    @BeforeEach
    void later() {
        lastTime = lastTime.plus(Duration.ofHours(1));
        time = lastTime;
        log = new LogClient(http);
    }

    @Test
    void signInsAreLoggedOnceAndTheirStepsNotAtAll() {
        var login = signIn("LOGIN", time, null);
        var refused = signIn("LOGIN_ERROR", time.plusSeconds(1), "invalid_user_credentials");
        signIn("CODE_TO_TOKEN", time.plusSeconds(2), null);

        var intake = intake(this::answer);
        intake.poll();
        intake.poll();
        log.awaitRecord(login.id());
        log.awaitRecord(refused.id());
        intake(this::answer).poll();

        assertThat(log.pages("/api/audit/records?objectId=" + account))
                .extracting(
                        each -> each.get("action").asString(),
                        each -> each.get("outcome").asString(),
                        each -> each.get("sourceIp").asString())
                .containsExactlyInAnyOrder(
                        tuple("identity.login", "SUCCESS", "203.0.113.9"),
                        tuple("identity.login-error", "FAILED", "203.0.113.9"));
        assertThat(timesSent(login)).isOne();
        assertThat(asked).isEqualTo(time.minus(Duration.ofSeconds(59)));
    }

    @Test
    void whatAnAdministratorDidToAnAccountIsLogged() {
        var by = new IdentityEvent.By("the-administrator", "security-admin-console", "203.0.113.8");
        var path = "users/" + account + "/role-mappings/realm";
        var granted = new IdentityEvent(
                UUID.randomUUID(),
                time,
                "REALM_ROLE_MAPPING_CREATE",
                by,
                new IdentityEvent.Target(IdentityEvent.ACCOUNT, account),
                path,
                null);
        provider.add(granted);

        intake(this::answer).poll();

        var record = log.awaitRecord(granted.id());
        assertThat(record.get("action").asString()).isEqualTo("identity.realm-role-mapping-create");
        assertThat(record.get("actor").asString()).isEqualTo("the-administrator");
        assertThat(record.get("objectType").asString()).isEqualTo("account");
        assertThat(record.get("objectId").asString()).isEqualTo(account);
        assertThat(record.get("details").get("path").asString()).isEqualTo(path);
    }

    @Test
    void aCrashBetweenTwoEventsLosesNoneAndLogsNoneTwice() {
        for (var i = 0; i < 4; i++) {
            signIn("LOGIN", time.plus(Duration.ofMinutes(i)), null);
        }

        assertThatThrownBy(intake(this::dieAfterTwo)::poll).isInstanceOf(Killed.class);
        provider.subList(0, 2).forEach(event -> log.awaitRecord(event.id()));
        intake(this::answer).poll();

        provider.forEach(event -> log.awaitRecord(event.id()));
        assertThat(log.pages("/api/audit/records?objectId=" + account)).hasSize(4);
        assertThat(asked).isEqualTo(time);
    }

    @Test
    void whatIsSentAgainSinceItWasNotLoggedYetIsLoggedOnce() {
        var login = signIn("LOGIN", time, null);
        intake(this::answer).poll();
        try (var server = MongoServerFixture.inMemory();
                var empty = new StoreUnderTest(server)) {
            new IdentityIntake(this::answer, empty.records, empty.search, new DirectEvents(kafka), PROPERTIES).poll();
        }
        var last = signIn("LOGOUT", time.plusSeconds(1), null);
        intake(this::answer).poll();
        log.awaitRecord(last.id());

        assertThat(timesSent(login)).isEqualTo(2);
        assertThat(log.pages("/api/audit/records?objectId=" + account))
                .extracting(each -> each.get("eventId").asString())
                .containsExactlyInAnyOrder(login.id().toString(), last.id().toString());
    }

    @Test
    void goesOnAfterAnOutageOfTheProvider() {
        var login = signIn("LOGIN", time, null);
        var down = new boolean[] {true};
        var intake = intake(since -> {
            if (down[0]) {
                throw new IdentityUnavailable();
            }
            return provider;
        });

        intake.poll();
        assertThat(intake.failing()).isTrue();
        down[0] = false;
        intake.poll();

        assertThat(intake.failing()).isFalse();
        assertThat(log.awaitRecord(login.id()).get("actor").asString()).isEqualTo(account);
    }

    private IdentityIntake intake(IdentityEvents events) {
        return new IdentityIntake(events, records, search, new DirectEvents(kafka), PROPERTIES);
    }

    private List<IdentityEvent> answer(Instant since) {
        asked = since;
        return provider.stream().filter(event -> !event.time().isBefore(since)).toList();
    }

    private Iterable<IdentityEvent> dieAfterTwo(Instant since) {
        var rest = answer(since).iterator();
        var left = new int[] {2};
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public IdentityEvent next() {
                if (left[0]-- == 0) {
                    throw new Killed();
                }
                return rest.next();
            }
        };
    }

    private static long timesSent(IdentityEvent event) {
        return TestEvents.read(Topics.AUDIT).stream()
                .filter(each -> each.value().startsWith("{\"id\":\"" + event.id()))
                .count();
    }

    private IdentityEvent signIn(String type, Instant time, @Nullable String error) {
        var by = new IdentityEvent.By(account, "telehealth-web", "203.0.113.9");
        var target = new IdentityEvent.Target(IdentityEvent.ACCOUNT, account);
        var event = new IdentityEvent(UUID.randomUUID(), time, type, by, target, null, error);
        provider.add(event);
        return event;
    }

    /** What no handler of failures survives either. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
