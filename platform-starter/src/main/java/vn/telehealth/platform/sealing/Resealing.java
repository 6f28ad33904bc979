package vn.telehealth.platform.sealing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.problem.Unavailable;

/**
 * Brings all rows under the active data key, in small transactions, and drops keys that none stands under any more. Where it is
 * interrupted, or runs in several processes at once, the next run goes on with what is left.
 */
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final DataKeys keys;
    private final DataKeyTable table;
    private final KeyRotations rotations;
    private final SealedTables tables;
    private final Pace pace;

    Resealing(DataKeys keys, DataKeyTable table, KeyRotations rotations, SealedTables tables, Pace pace) {
        this.keys = keys;
        this.table = table;
        this.rotations = rotations;
        this.tables = tables;
        this.pace = pace;
    }

    record Pace(TransactionTemplate transaction, SealingProperties properties) {}

    @Scheduled(fixedDelayString = "${telehealth.sealing.poll:2s}")
    void run() {
        keys.forgetExpired();
        try {
            while (Boolean.TRUE.equals(pace.transaction().execute(status -> rotations.begin()))) {
                LOG.info("a new data key seals from now on");
            }
            DataKey active = activeNow();
            if (table.anyRetired()) {
                resealAll(active);
                settle(active);
            } else {
                rotations.finish();
            }
        } catch (Unavailable e) {
            LOG.warn("rows are not sealed anew for now: {}", e.getMessage());
        }
    }

    /** Not the one remembered: that may have been retired just now. */
    private DataKey activeNow() {
        return table.active(Purpose.SEAL).map(keys::get).orElseGet(() -> keys.active(Purpose.SEAL));
    }

    private void resealAll(DataKey active) {
        long remaining = tables.remaining(active);
        for (OutdatedRows rows : tables.outdated()) {
            int done;
            do {
                done = batch(rows, active);
                remaining -= done;
                rotations.progress(Math.max(0, remaining));
            } while (done > 0);
        }
    }

    private int batch(OutdatedRows rows, DataKey active) {
        Integer done = pace.transaction()
                .execute(status -> rows.reseal(active, pace.properties().batch()));
        return done == null ? 0 : done;
    }

    private void settle(DataKey active) {
        table.markUnused(tables.remaining(active) == 0);
        try {
            int dropped = table.dropUnusedSince(pace.properties().grace());
            if (dropped > 0) {
                LOG.info("dropped {} data keys that nothing is sealed with any more", dropped);
            }
        } catch (DataIntegrityViolationException e) {
            LOG.info("a retired data key was used once more; it goes later");
            table.markUnused(false);
        }
        if (!table.anyRetired()) {
            rotations.finish();
        }
    }
}
