package vn.telehealth.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what a table keeps no longer, in statements that end well within their time however much there is. */
public final class OldRows {

    private static final int BATCH = 5_000;

    private OldRows() {}

    /**
     * Each statement commits by itself unless a transaction is running.
     *
     * @param table and its column that tells the age: not from a caller
     * @param age as PostgreSQL writes intervals
     */
    public static void delete(JdbcClient jdbc, String table, String column, String age) {
        String sql =
                "delete from %s where ctid = any(array(select ctid from %s where %s < now() - cast(:age as interval) limit :batch))"
                        .formatted(table, table, column);
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = jdbc.sql(sql).param("age", age).param("batch", BATCH).update();
        }
    }
}
