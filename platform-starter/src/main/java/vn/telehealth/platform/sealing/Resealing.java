package vn.telehealth.platform.sealing;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

    /** Rows that do not open are tried again after so many runs: ten minutes at the usual pace. */
    static final int RUNS_OF_REST = 300;

    private final DataKeys keys;
    private final DataKeyTable table;
    private final KeyRotations rotations;
    private final SealedTables tables;
    private final Pace pace;
    private int rest;

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
        keys.learn(table.all());
        keys.forgetExpired();
        try {
            while (Boolean.TRUE.equals(pace.transaction().execute(status -> rotations.begin()))) {
                LOG.info("a new data key seals from now on");
                rest = 0;
            }
            if (!table.retired().isEmpty()) {
                goOn(activeNow());
            }
            rotations.finish();
        } catch (Unavailable e) {
            LOG.warn("rows are not sealed anew for now: {}", e.getMessage());
        }
    }

    private void goOn(DataKey active) {
        if (rest > 0) {
            rest--;
        } else {
            reseal(active);
        }
        settle();
    }

    /** A rotation is over, too, when only rows are left that do not open. */
    private void reseal(DataKey active) {
        int broken = resealAll(active);
        if (broken > 0 && tables.remaining(active) == broken) {
            LOG.error("{} rows do not open: they stay as they are, and their keys with them", broken);
            rotations.finishAllBut(broken, active);
            rest = RUNS_OF_REST;
        }
    }

    /** Not the one remembered: that may have been retired just now. */
    private DataKey activeNow() {
        return table.active(Purpose.SEAL).map(keys::get).orElseGet(() -> keys.active(Purpose.SEAL));
    }

    /** Seals all rows anew; says how many did not open. */
    private int resealAll(DataKey active) {
        int broken = 0;
        for (OutdatedRows rows : tables.outdated()) {
            try {
                broken += reseal(rows, active);
            } catch (DataAccessException e) {
                LOG.error("a table is not sealed anew for now", e);
            }
        }
        return broken;
    }

    private int reseal(OutdatedRows rows, DataKey active) {
        long remaining = tables.remaining(active);
        int broken = 0;
        OutdatedRows.Batch batch = batch(rows, active, broken);
        while (!batch.isEmpty()) {
            broken += batch.broken();
            remaining -= batch.sealed();
            rotations.progress(Math.max(0, remaining));
            batch = batch(rows, active, broken);
        }
        return broken;
    }

    private OutdatedRows.Batch batch(OutdatedRows rows, DataKey active, int passed) {
        return Objects.requireNonNull(pace.transaction()
                .execute(status -> rows.reseal(active, pace.properties().batch(), passed)));
    }

    private void settle() {
        table.retired().forEach(key -> table.markUnused(key, !tables.anyUnder(key)));
        try {
            int dropped = table.dropUnusedSince(pace.properties().grace());
            if (dropped > 0) {
                LOG.info("dropped {} data keys that nothing is sealed with any more", dropped);
            }
        } catch (DataIntegrityViolationException e) {
            LOG.info("a retired data key was used once more; it goes later");
            table.retired().forEach(key -> table.markUnused(key, false));
        }
    }
}
