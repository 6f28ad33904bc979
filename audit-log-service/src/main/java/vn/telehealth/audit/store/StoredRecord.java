package vn.telehealth.audit.store;

import java.util.UUID;
import vn.telehealth.audit.log.Hash;

/**
 * A record as it stands in the store.
 *
 * @param index of the leaf
 * @param hash leaf hash over {@code json}, as it was when it was appended
 * @param json the canonical JSON
 */
public record StoredRecord(long index, UUID eventId, Hash hash, String json) {}
