package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.events.patient.v1.PatientUpdated;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.test.ServiceTest;

/** The outbox against the replication slot that a relay reads. */
@ServiceTest
class OutboxIT {

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private String slot = "";

    @BeforeEach
    void relay() {
        slot = slotOfTheConnector(
                jdbc.sql("select current_database()").query(String.class).single());
        jdbc.sql("select pg_create_logical_replication_slot(:slot, 'pgoutput')")
                .param("slot", slot)
                .query((row, number) -> row)
                .list();
    }

    @AfterEach
    void noRelay() {
        jdbc.sql("select pg_drop_replication_slot(:slot)")
                .param("slot", slot)
                .query((row, number) -> row)
                .list();
    }

    @Test
    void writesEventsWithTheirTransactionOrNotAtAll() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();

        record(kept, 2);
        transaction.executeWithoutResult(status -> {
            outbox.record(new PatientUpdated(lost, 2));
            status.setRollbackOnly();
        });

        assertThat(rowsOf(kept)).isEqualTo(1);
        assertThat(rowsOf(lost)).isZero();
        assertThatThrownBy(() -> outbox.record(new PatientUpdated(lost, 2)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void relaysTheEventsOfAnAggregateInTheOrderOfItsChanges() {
        UUID id = UUID.randomUUID();
        jdbc.sql("create table if not exists aggregate (id uuid primary key, version bigint not null)")
                .update();
        jdbc.sql("insert into aggregate values (:id, 0)").param("id", id).update();

        CompletableFuture.allOf(IntStream.range(0, 60)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> change(id)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(relayed(id))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
    }

    @Test
    void clearsWhatTheRelayHasConfirmedAndTellsHowFarItIsBehind() {
        UUID confirmed = UUID.randomUUID();
        UUID waiting = UUID.randomUUID();
        record(confirmed, 2);
        confirm();
        record(waiting, 2);

        makeOld();

        await().atMost(Duration.ofSeconds(10)).until(() -> rowsOf(confirmed) == 0);
        assertThat(rowsOf(waiting)).isEqualTo(1);
        assertThat(lagSeconds()).isGreaterThanOrEqualTo(120);
        confirm();
        await().atMost(Duration.ofSeconds(10)).until(() -> rowsOf(waiting) == 0);
        assertThat(lagSeconds()).isZero();
    }

    /** As every launcher names it. */
    private static String slotOfTheConnector(String database) {
        JsonNode connector = JsonMapper.shared()
                .readTree(Path.of("../deploy/connect/outbox.json").toFile());
        return connector.path("slot.name").asString().replace("@database@", database);
    }

    private void change(UUID id) {
        transaction.executeWithoutResult(status -> {
            long version = jdbc.sql("update aggregate set version = version + 1 where id = :id returning version")
                    .param("id", id)
                    .query(Long.class)
                    .single();
            outbox.record(new PatientUpdated(id, version));
        });
    }

    private void record(UUID id, long version) {
        transaction.executeWithoutResult(status -> outbox.record(new PatientUpdated(id, version)));
    }

    /** Versions in the order in which the relay gets them. */
    private List<Long> relayed(UUID id) {
        return jdbc.sql("""
                        select encode(data, 'escape') from pg_logical_slot_get_binary_changes(
                            :slot, null, null, 'proto_version', '1', 'publication_names', 'outbox_pub')""").param("slot", slot).query(String.class).list().stream()
                .filter(message -> message.contains(id.toString()))
                .flatMap(message -> VERSION.matcher(message).results())
                .map(MatchResult::group)
                .map(match -> Long.valueOf(match.replaceAll("\\D", "")))
                .toList();
    }

    private void confirm() {
        jdbc.sql("select pg_replication_slot_advance(:slot, pg_current_wal_lsn())")
                .param("slot", slot)
                .query((row, number) -> row)
                .list();
    }

    private void makeOld() {
        jdbc.sql("update outbox set recorded_at = recorded_at - interval '2 minutes'")
                .update();
    }

    private double lagSeconds() {
        return meters.get("telehealth.outbox.lag.seconds").gauge().value();
    }

    private int rowsOf(UUID id) {
        return jdbc.sql("select count(*) from outbox where event_key = :key and topic = 'patient'")
                .param("key", id.toString())
                .query(Integer.class)
                .single();
    }
}
