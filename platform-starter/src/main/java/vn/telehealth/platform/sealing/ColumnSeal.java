package vn.telehealth.platform.sealing;

import java.util.List;

/**
 * Seals columns that identify a person or a diagnosis, so that a copy of the database gives nothing away: AES-256-GCM, bound to
 * table, column and row. Data keys are made by the service, wrapped by a key in its token, and kept unwrapped in memory for a
 * bounded time; reads and writes call the token only when that has run out.
 */
public final class ColumnSeal {

    private final DataKeys keys;

    ColumnSeal(DataKeys keys) {
        this.keys = keys;
    }

    /** @param key values of the columns of its primary key, in their order */
    public SealedRow row(SealedTable table, Object... key) {
        return new SealedRow(keys, table, List.of(key));
    }
}
