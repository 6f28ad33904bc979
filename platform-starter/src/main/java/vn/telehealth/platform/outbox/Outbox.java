package vn.telehealth.platform.outbox;

import vn.telehealth.events.Event;

/** Where events are put down for Kafka. */
public interface Outbox {

    /**
     * Writes the event in the running transaction: it is published if and only if the transaction commits.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    void record(Event event);
}
