package vn.telehealth.events.audit.v1;

import vn.telehealth.events.EventType;

/**
 * The audit log fixed its state.
 *
 * @param size number of records that the root covers
 * @param rootHash Merkle tree hash (RFC 9162, section 2.1), lower-case hex
 * @param checkpoint the signed checkpoint as text, see {@code docs/formats/audit-log.md}
 */
@EventType(value = "checkpoint.signed.v1", topic = "checkpoint")
public record CheckpointSigned(long size, String rootHash, String checkpoint) implements AuditEvent {

    @Override
    public String aggregateId() {
        return "audit-log";
    }
}
