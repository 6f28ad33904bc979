package vn.telehealth.audit.export;

import java.util.UUID;
import vn.telehealth.audit.log.Hash;

/** What a proof file says of one record. */
public record Leaf(Hash hash, UUID eventId) {}
