package vn.telehealth.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Clears the outbox of what Debezium has confirmed to the replication slot, and tells how far behind it is. Rows are kept a
 * minute at least: a row is older than its commit, and only what was committed before the confirmed position is surely read.
 * The slot is named {@code outbox_<database>}, as {@code deploy/connect/outbox.json} has it.
 */
class OutboxRelayed implements MeterBinder {

    /** Rows in one statement, so that a backlog is not held locked as a whole. */
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    OutboxRelayed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${telehealth.outbox.clear-every:10s}")
    void clear() {
        int cleared = BATCH;
        while (cleared == BATCH) {
            cleared = jdbc.sql("""
                        delete from outbox where id in (
                            select id from outbox
                            where recorded_at < now() - interval '1 minute'
                              and lsn < (select confirmed_flush_lsn from pg_replication_slots
                                         where slot_name = 'outbox_' || current_database())
                            order by recorded_at limit :batch)""").param("batch", BATCH).update();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("telehealth.outbox.lag.seconds", this, OutboxRelayed::lagSeconds)
                .description("Age of the oldest event that is not confirmed to be on Kafka")
                .register(registry);
    }

    private double lagSeconds() {
        return jdbc.sql("""
                        select coalesce(extract(epoch from now() - min(recorded_at)), 0) from outbox
                        where lsn >= coalesce(
                            (select confirmed_flush_lsn from pg_replication_slots where slot_name = 'outbox_' || current_database()), '0/0')""").query(Double.class).single();
    }
}
