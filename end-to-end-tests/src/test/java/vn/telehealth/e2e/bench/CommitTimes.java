package vn.telehealth.e2e.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.UUID;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.setup.AdminConnection;

/** When rows were committed, by the clock of the one server that holds all databases. */
final class CommitTimes implements AutoCloseable {

    private final Connection connection;

    private CommitTimes(Connection connection) {
        this.connection = connection;
    }

    /** Has the server remember such times from now on, which takes a restart of all. */
    static void remember(LocalStack stack) throws SQLException {
        try (Connection connection = AdminConnection.to("postgres", stack.supplies());
                Statement statement = connection.createStatement()) {
            try (ResultSet now = statement.executeQuery("show track_commit_timestamp")) {
                if (now.next() && now.getString(1).equals("on")) {
                    return;
                }
            }
            statement.execute("alter system set track_commit_timestamp = on");
        }
        stack.down(Progress.SILENT);
        stack.up(Progress.SILENT);
    }

    static CommitTimes in(String database, LocalStack stack) throws SQLException {
        return new CommitTimes(AdminConnection.to(database, stack.supplies()));
    }

    /**
     * In microseconds.
     *
     * @param table which has one row, written once, with that value in the column
     * @return empty while there is no such row
     */
    OptionalLong of(String table, String column, UUID value) throws SQLException {
        String sql = "select (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1e6)::bigint from %s where %s = ?";
        try (PreparedStatement query = connection.prepareStatement(sql.formatted(table, column))) {
            query.setObject(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
