package vn.telehealth.platform.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.database.OldRows;

/** Remembers which events a consumer has had, in the transaction of their effect. */
class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does the effect unless this consumer had the event before; both or neither are kept. */
    void once(String consumer, UUID eventId, Runnable effect) {
        transaction.executeWithoutResult(status -> {
            int inserted = jdbc.sql("""
                            insert into inbox (consumer, event_id) values (:consumer, :eventId)
                            on conflict do nothing""")
                    .param("consumer", consumer)
                    .param("eventId", eventId)
                    .update();
            if (inserted == 1) {
                effect.run();
            }
        });
    }

    /**
     * Forgets events that cannot come again. Topics keep records for 30 days; one may be consumed at the end of them, wait as
     * long again as a dead letter, and be on its topic for as long once more after its replay.
     */
    @Scheduled(fixedDelayString = "${telehealth.inbox.clear-every:1h}")
    void clear() {
        OldRows.delete(jdbc, "inbox", "consumed_at", "100 days");
    }
}
