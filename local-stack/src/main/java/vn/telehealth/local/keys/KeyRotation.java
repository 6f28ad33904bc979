package vn.telehealth.local.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A new data key for one service. The service does the work; this asks for it, and looks how far it is. */
public final class KeyRotation {

    private final Connection database;
    private final long id;

    private KeyRotation(Connection database, long id) {
        this.database = database;
        this.id = id;
    }

    /**
     * Asks for a new key; joins in a rotation of the same kind that is not through yet.
     *
     * @param wrapping to have the data keys wrapped with a new key of the token too
     * @param by who asks
     */
    public static KeyRotation ask(Connection database, boolean wrapping, String by) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                with running as (select max(id) as id from key_rotation where finished_at is null and wrapping = ?),
                     asked as (
                         insert into key_rotation (wrapping, requested_by)
                         select ?, ? from running where id is null returning id)
                select coalesce((select id from running), (select id from asked))""")) {
            statement.setBoolean(1, wrapping);
            statement.setBoolean(2, wrapping);
            statement.setString(3, by);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new KeyRotation(database, row.getLong(1));
            }
        }
    }

    /**
     * How far it is.
     *
     * @param key number of the new key; 0 until it is made
     * @param remaining rows that still stand under an earlier one, -1 until they were counted
     */
    public record State(int key, long remaining, boolean finished) {}

    public State state() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                select coalesce(data_key, 0), coalesce(remaining, -1), finished_at is not null from key_rotation
                where id = ?""")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(row.getInt(1), row.getLong(2), row.getBoolean(3));
            }
        }
    }
}
