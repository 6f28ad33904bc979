package vn.telehealth.platform.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
}
