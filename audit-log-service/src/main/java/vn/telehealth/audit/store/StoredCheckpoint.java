package vn.telehealth.audit.store;

import java.util.Map;
import vn.telehealth.audit.log.SignedCheckpoint;

/**
 * A checkpoint as it stands in the store.
 *
 * @param number from 0
 * @param positions the offset up to which each topic partition ({@code topic-partition}) was in the log by then
 */
public record StoredCheckpoint(long number, SignedCheckpoint signed, Map<String, Long> positions) {

    public StoredCheckpoint {
        positions = Map.copyOf(positions);
    }
}
