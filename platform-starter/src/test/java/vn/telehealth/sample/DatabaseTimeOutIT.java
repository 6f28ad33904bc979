package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;

/** Requests whose database takes long: they are ended, told to come again, and leave nothing behind. */
@ServiceTest
@TestPropertySource(
        properties = {
            "telehealth.database.statement-timeout=1s",
            "telehealth.database.lock-timeout=500ms",
            "telehealth.database.idle-timeout=1s",
            "telehealth.database.transaction-timeout=2s"
        })
class DatabaseTimeOutIT {

    private static final String NAP = "select true from pg_sleep(%s)";

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Autowired
    private Reactions reactions;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void endsAStatement() {
        reactions.on(key, () -> nap("60"));

        assertUnavailable();
    }

    @Test
    void endsWaitingForALock() throws Exception {
        assertUnavailableWhileLocked();

        assertServed();
    }

    @Test
    void endsATransactionThatIsLeftOpen() {
        reactions.on(key, () -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_500));
            nap("0");
        });

        assertUnavailable();
    }

    @Test
    void endsATransactionOfManyShortStatements() {
        reactions.on(key, () -> {
            for (int i = 0; i < 30; i++) {
                nap("0.1");
            }
        });

        assertUnavailable();
    }

    @Test
    void leavesMigrationsTheirTime() {
        assertThat(timeOut(flyway.getConfiguration().getDataSource())).isEqualTo("0");
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("1s");
    }

    private static String timeOut(DataSource source) {
        return JdbcClient.create(source)
                .sql("show statement_timeout")
                .query(String.class)
                .single();
    }

    private void nap(String seconds) {
        jdbc.sql(NAP.formatted(seconds)).query(Boolean.class).single();
    }

    private void assertUnavailableWhileLocked() throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            other.execute(() -> holding(locked, answered));
            locked.await();
            reactions.on(key, () -> jdbc.sql("lock table inbox").update());
            try {
                assertUnavailable();
            } finally {
                answered.countDown();
            }
        }
    }

    /** By a connection that has no time-outs. */
    private void holding(CountDownLatch locked, CountDownLatch answered) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table inbox");
            locked.countDown();
            answered.await(20, TimeUnit.SECONDS);
            connection.rollback();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertUnavailable() {
        send().expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unavailable");
        assertThat(jdbc.sql("select count(*) from idempotent_request where key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertServed() {
        reactions.heal(key);
        send().expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec send() {
        return client.post()
                .uri("/things")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.patient(UUID.randomUUID()).bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\": \"a\", \"size\": 1}")
                .exchange();
    }
}
