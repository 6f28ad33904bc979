package vn.telehealth.platform.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table that stand under an earlier key than the active one. */
final class OutdatedRows {

    private static final Logger LOG = LoggerFactory.getLogger(OutdatedRows.class);

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final SealedTable table;

    OutdatedRows(JdbcClient jdbc, DataKeys keys, SealedTable table) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.table = table;
    }

    long count(int active) {
        return jdbc.sql("select count(*) from " + table.name() + " where data_key < :active")
                .param("active", active)
                .query(Long.class)
                .single();
    }

    boolean anyUnder(int key) {
        return jdbc.sql("select exists (select from " + table.name() + " where data_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * Seals some of them under the active key, in the running transaction. Rows that somebody else holds are left for later.
     *
     * @param passed over so many, which did not open
     */
    Batch reseal(DataKey active, int limit, int passed) {
        String sql = "select " + String.join(", ", table.key()) + ", " + String.join(", ", table.columns()) + " from "
                + table.name()
                + " where data_key < :active order by data_key, " + String.join(", ", table.key())
                + " limit :limit offset :passed for no key update skip locked";
        List<Row> rows = jdbc.sql(sql)
                .param("active", active.id())
                .param("limit", limit)
                .param("passed", passed)
                .query((row, number) -> read(row))
                .list();
        int sealed = (int) rows.stream().filter(row -> reseal(row, active)).count();
        return new Batch(sealed, rows.size() - sealed);
    }

    /** @param broken rows that did not open */
    record Batch(int sealed, int broken) {

        boolean isEmpty() {
            return sealed + broken == 0;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Row(List<Object> key, Map<String, byte[]> sealed) {}

    private boolean reseal(Row row, DataKey active) {
        SealedRow before = new SealedRow(keys, table, row.key());
        SealedRow after = new SealedRow(keys, table, row.key()).under(active);
        Map<String, byte @Nullable []> values = new HashMap<>();
        try {
            row.sealed()
                    .forEach((column, stored) ->
                            values.put(column, after.seal(column, before.openBytes(column, stored))));
        } catch (SealedColumnBroken e) {
            LOG.error("{}; it keeps its key from being dropped", e.getMessage());
            return false;
        }
        String assignments =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        String condition =
                table.key().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec update =
                jdbc.sql("update " + table.name() + " set " + assignments + " where " + condition);
        for (int i = 0; i < table.key().size(); i++) {
            update = update.param(table.key().get(i), row.key().get(i));
        }
        return update.params(values).update() == 1;
    }

    private Row read(ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (String column : table.key()) {
            key.add(row.getObject(column));
        }
        Map<String, byte[]> sealed = new HashMap<>();
        for (String column : table.columns()) {
            byte[] stored = row.getBytes(column);
            if (stored != null) {
                sealed.put(column, stored);
            }
        }
        return new Row(key, sealed);
    }
}
