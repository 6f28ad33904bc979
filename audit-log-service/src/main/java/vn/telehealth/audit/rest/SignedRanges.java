package vn.telehealth.audit.rest;

import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.StoredCheckpoint;

/** Resolves bounds of an export: only signed records are given out as files. */
final class SignedRanges {

    /** Most records of one export. */
    static final long MOST = 1_000_000;

    private final Checkpoints checkpoints;

    SignedRanges(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * @param from index of the first record
     * @param to index after the last record
     * @param checkpoint the newest one, which covers them
     */
    record SignedRange(long from, long to, StoredCheckpoint checkpoint) {}

    /**
     * @param from 0 when absent
     * @param to the size of the newest checkpoint when absent
     * @throws RangeInvalid when there is no checkpoint yet or it does not cover these bounds
     */
    SignedRange resolve(@Nullable Long from, @Nullable Long to) {
        var newest = newest();
        var size = newest.signed().checkpoint().size();
        var first = from == null ? 0 : from;
        var end = to == null ? size : to;
        if (first < 0 || end < first || end > size || end - first > MOST) {
            throw new RangeInvalid(size);
        }
        return new SignedRange(first, end, newest);
    }

    /**
     * @throws RangeInvalid when there is no checkpoint yet
     */
    StoredCheckpoint newest() {
        return checkpoints.latest().orElseThrow(() -> new RangeInvalid(0));
    }
}
