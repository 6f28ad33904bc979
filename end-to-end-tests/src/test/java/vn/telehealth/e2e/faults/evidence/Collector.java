package vn.telehealth.e2e.faults.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Evidence.SignedLog;
import vn.telehealth.local.supply.Supplies;

/** Waits until nothing moves any more, and gathers what is there then. */
public final class Collector {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long HARMLESS_BYTES = 4 << 20;

    /** What was not carried to Kafka, and what was not cleared though it was due a while ago. */
    private static final String OUTBOX = """
            select count(*) as n from outbox where recorded_at < now() - interval '90 seconds' or lsn >= coalesce(
                (select min(confirmed_flush_lsn) from pg_replication_slots where database = current_database()), '0/0')""";

    private final Databases databases;
    private final Topics topics;
    private final Witness witness;

    public Collector(Supplies supplies, Witness witness) {
        this.databases = new Databases(supplies);
        this.topics = new Topics(supplies);
        this.witness = witness;
    }

    /**
     * Waits for the end of all that moves by itself.
     *
     * @return what has not ended in time, see {@link #backlog()}
     */
    public Map<String, Long> awaitRest() throws SQLException, ExecutionException, InterruptedException {
        try {
            Awaitility.await("rest")
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollInterval(Duration.ofSeconds(2))
                    .ignoreExceptions()
                    .until(() -> backlog().isEmpty());
            return Map.of();
        } catch (ConditionTimeoutException late) {
            return backlog();
        }
    }

    /** What is on its way still, by kind; nothing at rest. */
    public Map<String, Long> backlog() throws SQLException, ExecutionException, InterruptedException {
        Map<String, Long> backlog = new TreeMap<>();
        for (String database : Databases.WITH_OUTBOX) {
            backlog.put("outbox rows of " + database, number(database, OUTBOX));
        }
        backlog.put(
                "replication slots that nobody reads or that lag",
                number(
                        "postgres",
                        "select count(*) as n from pg_replication_slots where not active"
                                + " or pg_current_wal_lsn() - confirmed_flush_lsn > " + HARMLESS_BYTES));
        backlog.put(
                "visits being undone",
                number("appointment", "select count(*) as n from appointment where state = 'COMPENSATING'"));
        topics.lags().forEach((group, lag) -> backlog.put("records that " + group + " has yet to read", lag));
        backlog.values().removeIf(number -> number == 0);
        return backlog;
    }

    public List<Map<String, String>> openVisits() throws SQLException {
        return databases.openVisits();
    }

    /** @param atRest the visits that were open when the clients had gone */
    public Evidence gather(EvidenceFolder folder, List<Map<String, String>> atRest)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Map<String, Long> backlog = backlog();
        SignedLog log = logOfAllThat(Topics.events(topics.records()));
        List<ConsumerRecord<byte[], byte[]>> records = topics.records();
        Map<String, List<Map<String, String>>> tables = databases.tables();
        tables.put(Evidence.AT_REST, atRest);
        return new Evidence(
                folder.attempts(), Topics.events(records), Topics.deadLetters(records), tables, log, backlog);
    }

    /** A copy of the log that has all of these; the last one taken when patience ends before. */
    private SignedLog logOfAllThat(List<Published> events) {
        Set<String> wanted = events.stream()
                .filter(event -> !event.topic().equals("checkpoint"))
                .map(Published::id)
                .collect(Collectors.toSet());
        SignedLog[] last = {witness.copy()};
        try {
            Awaitility.await("the log of all that was published")
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> {
                        if (eventIds(last[0].records()).containsAll(wanted)) {
                            return true;
                        }
                        last[0] = witness.copy();
                        return false;
                    });
        } catch (ConditionTimeoutException late) {
            // The judge will say which are missing.
        }
        return last[0];
    }

    private static Set<String> eventIds(List<String> records) {
        return records.stream()
                .map(record -> JSON.readTree(record).path("eventId").asString())
                .collect(Collectors.toSet());
    }

    private long number(String database, String sql) throws SQLException {
        return Long.parseLong(databases.query(database, sql).getFirst().getOrDefault("n", "0"));
    }
}
