package vn.telehealth.audit.rest;

import java.time.OffsetDateTime;
import vn.telehealth.audit.store.StoredCheckpoint;
import vn.telehealth.platform.web.VietnamTime;

/**
 * A signed checkpoint.
 *
 * @param rootHash base64
 * @param note the signed text, see {@code docs/formats/audit-log.md}
 */
record CheckpointView(long number, long size, String rootHash, OffsetDateTime time, String note) {

    static CheckpointView of(StoredCheckpoint stored) {
        var checkpoint = stored.signed().checkpoint();
        return new CheckpointView(
                stored.number(),
                checkpoint.size(),
                checkpoint.root().toString(),
                VietnamTime.at(checkpoint.time()),
                stored.signed().note());
    }
}
