package vn.telehealth.platform.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.sealing.Resealing.Pace;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenProperties;
import vn.telehealth.test.hsm.SoftHsmToken;
import vn.telehealth.test.server.PostgresServer;

/** A service with one append-only table of sealed notes, over a real PostgreSQL and a real token; its clock is set by hand. */
final class SealedNotes {

    static final SealedTable NOTE = new SealedTable("note", List.of("id", "version"), List.of("body", "reason"));
    static final SealingProperties PROPERTIES = properties(false);
    static final SealingProperties WHILE_CLEAR_ROWS_ARE_SEALED = properties(true);

    final SoftHsmToken softHsm = SoftHsmToken.create();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final HandClock clock = new HandClock();
    final HikariDataSource database = pool();
    final JdbcClient jdbc = JdbcClient.create(database);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    final Process process;

    SealedNotes() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc.sql("""
                create table note (
                    id       uuid   not null,
                    version  bigint not null,
                    body     bytea  not null,
                    reason   bytea,
                    data_key integer generated always as (sealing_key(body)) stored references data_key,
                    primary key (id, version)
                )""").update();
        jdbc.sql("create index note_by_data_key on note (data_key)").update();
        jdbc.sql("""
                create trigger note_is_append_only after update or delete on note
                    for each row execute function refuse_all_but_sealing('body', 'reason')""").update();
        process = start("note-service");
    }

    private static SealingProperties properties(boolean opensUnsealed) {
        return new SealingProperties(
                "data-keys", Duration.ofMinutes(10), Duration.ofMillis(50), Duration.ofMillis(300), 20, opensUnsealed);
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(PostgresServer.freshDatabase());
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** One more process of the service, with a memory of its own. */
    Process start(String service) {
        return start(service, PROPERTIES);
    }

    Process start(String service, SealingProperties properties) {
        HsmToken token = HsmToken.open(
                new TokenProperties(
                        Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                        softHsm.label(),
                        SoftHsmToken.PIN,
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(50)),
                meters);
        KeyWrap wrap = new KeyWrap(token, service, properties.keyLabel());
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        DataKeyTable table = new DataKeyTable(jdbc);
        KeyMaker maker = new KeyMaker(table, wrap, apart);
        DataKeys keys = new DataKeys(table, maker, wrap, properties, clock);
        return new Process(
                new ColumnSeal(keys),
                new BlindIndex(keys),
                keys,
                new Resealing(
                        keys,
                        table,
                        new KeyRotations(jdbc, maker, audited::add),
                        new SealedTables(jdbc, keys, Stream.of(NOTE)),
                        new Pace(transaction, properties)));
    }

    record Process(ColumnSeal seal, BlindIndex index, DataKeys keys, Resealing resealing) {}

    void write(Process by, UUID id, String text) {
        SealedRow row = by.seal().row(NOTE, id, 1L);
        jdbc.sql("insert into note (id, version, body, reason) values (:id, 1, :body, :reason)")
                .param("id", id)
                .param("body", row.seal("body", text))
                .param("reason", row.seal("reason", "of " + text))
                .update();
    }

    String read(Process by, UUID id) {
        return jdbc.sql("select body, reason from note where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    SealedRow sealed = by.seal().row(NOTE, id, 1L);
                    return sealed.open("body", row.getBytes("body")) + sealed.open("reason", row.getBytes("reason"));
                })
                .single();
    }

    /** As a migration leaves it that begins to seal a column. */
    void writePlain(UUID id, String text) {
        jdbc.sql("insert into data_key (id, purpose, retired_at) values (0, 'PLAIN', now()) on conflict do nothing")
                .update();
        jdbc.sql("insert into note (id, version, body) values (:id, 1, '\\x00000000'::bytea || :text)")
                .param("id", id)
                .param("text", text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    void askForRotation(boolean wrapping) {
        jdbc.sql("insert into key_rotation (wrapping) values (:wrapping)")
                .param("wrapping", wrapping)
                .update();
    }

    boolean rotated() {
        return jdbc.sql("select not exists (select from key_rotation where finished_at is null)")
                .query(Boolean.class)
                .single();
    }

    List<Integer> keysInUse() {
        return jdbc.sql("select distinct data_key from note order by 1")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    List<Integer> sealingKeys() {
        return jdbc.sql("select id from data_key where purpose <> 'INDEX' order by 1")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** How often the token has opened a data key. */
    long unwrapped() {
        return meters.find("telehealth.token.operations").tag("operation", "open").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    static final class HandClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T03:00:00Z");
        private volatile boolean real;

        void pass(Duration time) {
            now = now.plus(time);
        }

        void runsByItself() {
            real = true;
        }

        @Override
        public Instant instant() {
            return real ? Clock.systemUTC().instant() : now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
