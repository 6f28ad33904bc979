package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;

@ServiceTest
class IdempotencyIT {

    private static final String REQUEST = "{\"name\": \"a\", \"size\": 1}";

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reactions reactions;

    private final UUID patientId = UUID.randomUUID();
    private final String key = "key-" + UUID.randomUUID();

    @Test
    void answersARepetitionAgainAndDoesNothing() {
        String first = body(send(patientId, REQUEST));

        assertThat(body(send(patientId, REQUEST))).isEqualTo(first);
        assertThat(reactions.attempts(key)).isEqualTo(1);
    }

    /** Where the machine is too slow for a hundred at once, some are told to come again. */
    @Test
    void hasOneEffectHoweverManyTwinsComeAtOnce() throws Exception {
        List<Callable<EntityExchangeResult<String>>> twins = IntStream.range(0, 100)
                .mapToObj(i -> (Callable<EntityExchangeResult<String>>) () -> send(patientId, REQUEST))
                .toList();

        Set<String> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<EntityExchangeResult<String>> twin : threads.invokeAll(twins)) {
                if (twin.get().getStatus().value() != 503) {
                    answers.add(body(twin.get()));
                }
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(reactions.attempts(key)).isEqualTo(1);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherRequestAndOfAnotherForm() {
        send(patientId, REQUEST);

        assertThat(send(patientId, "{\"name\": \"b\", \"size\": 1}").getStatus().value())
                .isEqualTo(422);
        assertThat(send(patientId, REQUEST, "short").getStatus().value()).isEqualTo(400);
        assertThat(reactions.attempts(key)).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        send(patientId, REQUEST);

        assertThat(send(UUID.randomUUID(), "{\"name\": \"b\", \"size\": 1}")
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(reactions.attempts(key)).isEqualTo(2);
    }

    @Test
    void leavesNothingOfAnAttemptThatCrashed() {
        reactions.on(
                key,
                () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single());
        assertThat(send(patientId, REQUEST).getStatus().value()).isEqualTo(503);
        assertThat(keptKeys()).isZero();

        reactions.heal(key);
        assertThat(send(patientId, REQUEST).getStatus().value()).isEqualTo(200);
        assertThat(keptKeys()).isEqualTo(1);
    }

    @Test
    void leavesNothingOfAnAttemptThatWasRefused() {
        reactions.on(key, () -> {
            throw new TestService.Taken("S1");
        });
        assertThat(send(patientId, REQUEST).getStatus().value()).isEqualTo(409);

        reactions.heal(key);
        assertThat(send(patientId, REQUEST).getStatus().value()).isEqualTo(200);
    }

    @Test
    void readsAnAnswerThatAnOlderVersionKept() {
        send(patientId, REQUEST);
        jdbc.sql("update idempotent_request set answer = replace(answer, '{', '{\"dropped\":1,') where key = :key")
                .param("key", key)
                .update();

        assertThat(body(send(patientId, REQUEST))).contains("\"name\":\"a\"");
    }

    @Test
    void forgetsKeysAfterAWeek() {
        send(patientId, REQUEST);
        age("6 days 23 hours");
        assertThat(body(send(patientId, REQUEST))).isNotEmpty();
        assertThat(reactions.attempts(key)).isEqualTo(1);

        age("2 hours");

        await().atMost(Duration.ofSeconds(10)).until(() -> keptKeys() == 0);
    }

    private void age(String interval) {
        jdbc.sql("update idempotent_request set received_at = received_at - cast(:age as interval) where key = :key")
                .param("age", interval)
                .param("key", key)
                .update();
    }

    private int effects() {
        return jdbc.sql("select count(*) from outbox where event_key = :patient")
                .param("patient", patientId.toString())
                .query(Integer.class)
                .single();
    }

    private int keptKeys() {
        return jdbc.sql("select count(*) from idempotent_request where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private EntityExchangeResult<String> send(UUID patient, String body) {
        return send(patient, body, key);
    }

    private EntityExchangeResult<String> send(UUID patient, String body, String withKey) {
        return client.post()
                .uri("/things")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.patient(patient).bearer())
                .header("Idempotency-Key", withKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .returnResult(String.class);
    }

    private static String body(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).isEqualTo(200);
        return String.valueOf(answer.getResponseBody());
    }
}
