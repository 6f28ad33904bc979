package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.UnexpectedAnswer;
import vn.telehealth.local.identity.SignInRefused;

/** {@code kill -9} of each service, the gateway, Connect, Kafka and PostgreSQL between the steps of running sagas: every saga ends. */
class CrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Players players;

    @BeforeAll
    static void meet() {
        players = Players.meet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appointment-service",
                "examination-service",
                "prescription-service",
                "medical-records-service",
                "audit-log-service",
                "gateway",
                "connect",
                "kafka",
                "postgres"
            })
    void everySagaEndsAfterACrashOf(String component) {
        String cancelled = players.examinedVisit();
        players.issued(cancelled);
        String examined = players.examinedVisit();
        String booked = players.bookedVisit();
        players.physician().cancel(cancelled).expect(200);

        Fleet.stack().kill(component);
        Fleet.stack().start(component);

        persist(() -> {
            String status = players.physician().examinationOf(booked).text("/items/0/status");
            return status.equals("COMPLETED")
                    ? players.patient().saga(booked)
                    : players.physician().examine(booked, List.of(PhysicianClient.paracetamol(3)));
        });
        issue(examined);
        issue(booked);
        awaitState(cancelled, "COMPENSATED", "REVOKED");
        awaitState(examined, "COMPLETED", "FULFILLED");
        awaitState(booked, "COMPLETED", "FULFILLED");
    }

    @AfterAll
    static void nothingWasLostOrDoubled() {
        awaitTheIdentityProvider();
        Wire wire = Wire.read(Fleet.stack());
        assertThat(wire.deadLetters()).as("dead letters").isEmpty();
        assertThat(wire.doubledIds()).as("events that were published twice").isEmpty();
        assertThat(wire.sagasWithoutEnd()).as("sagas without an end").isEmpty();
        assertThat(wire.sagasOutOfStep()).as("steps done twice, or not at all").isEmpty();
        Set<String> wanted = wire.idsForTheLog();
        List<String> logged = Awaitility.await("the signed log of all that was published")
                .atMost(PATIENCE)
                .until(CrashIT::loggedEvents, events -> events.containsAll(wanted));
        assertThat(logged).as("events that were logged twice").doesNotHaveDuplicates();
    }

    /** It lost its database: the tests to come want it to register people, by mail, as before. */
    private static void awaitTheIdentityProvider() {
        Awaitility.await("a registration")
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> !RunningRealm.patient().email().isEmpty());
    }

    private static List<String> loggedEvents() {
        return players.auditor()
                .export()
                .expect(200)
                .text()
                .lines()
                .map(record -> JSON.readTree(record).path("eventId").asString())
                .toList();
    }

    private void issue(String appointment) {
        Answer draft = persist(() -> players.physician().draftOf(appointment));
        Map<String, String> key = Api.idempotencyKey();
        persist(() -> players.issue(draft, key));
    }

    private void awaitState(String appointment, String state, String outcome) {
        Awaitility.await(appointment + " " + state).atMost(PATIENCE).untilAsserted(() -> {
            Answer saga = players.patient().saga(appointment);
            assertThat(saga.text("state")).isEqualTo(state);
            assertThat(saga.text("outcome")).isEqualTo(outcome);
        });
    }

    /** Asks again while a part that was killed comes back, as a client would. */
    private static Answer persist(Supplier<Answer> request) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreExceptionsMatching(failure -> failure instanceof UnexpectedAnswer
                        || failure instanceof SignInRefused
                        || failure instanceof UncheckedIOException)
                .until(request::get, Answer::ok);
    }
}
