package vn.telehealth.platform.audit;

import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.outbox.Outbox;

/** Audits by way of the outbox. */
final class OutboxAuditTrail implements AuditTrail {

    private final Outbox outbox;
    private final TransactionTemplate transaction;

    OutboxAuditTrail(Outbox outbox, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public void record(AuditEntry entry) {
        transaction.executeWithoutResult(status -> outbox.record(entry.toEvent()));
    }
}
