package vn.telehealth.platform.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code data_key}. */
final class DataKeyTable {

    private static final String SELECT = "select id, purpose, wrapped_by, wrapped from data_key where ";
    private static final String PURPOSE = "purpose";

    private final JdbcClient jdbc;

    DataKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who make keys wait until this transaction ends. */
    void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('data_key', 0))) as locked")
                .query()
                .singleRow();
    }

    Optional<StoredKey> find(int id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(DataKeyTable::map)
                .optional();
    }

    Optional<StoredKey> active(Purpose purpose) {
        return jdbc.sql(SELECT + "purpose = :purpose and retired_at is null")
                .param(PURPOSE, purpose.name())
                .query(DataKeyTable::map)
                .optional();
    }

    List<StoredKey> all() {
        return jdbc.sql(SELECT + "true").query(DataKeyTable::map).list();
    }

    /** All that the token has wrapped. */
    List<StoredKey> wrapped() {
        return jdbc.sql(SELECT + "wrapped is not null order by id")
                .query(DataKeyTable::map)
                .list();
    }

    int nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('data_key', 'id'))")
                .query(Integer.class)
                .single();
    }

    void add(StoredKey key) {
        jdbc.sql("insert into data_key (id, purpose, wrapped_by, wrapped) values (:id, :purpose, :wrappedBy, :wrapped)")
                .param("id", key.id())
                .param(PURPOSE, key.purpose().name())
                .param("wrappedBy", key.wrappedBy())
                .param("wrapped", key.wrapped())
                .update();
    }

    void rewrap(StoredKey key) {
        jdbc.sql("update data_key set wrapped_by = :wrappedBy, wrapped = :wrapped where id = :id")
                .param("id", key.id())
                .param("wrappedBy", key.wrappedBy())
                .param("wrapped", key.wrapped())
                .update();
    }

    void retireActive() {
        jdbc.sql("update data_key set retired_at = now() where purpose = 'SEAL' and retired_at is null")
                .update();
    }

    List<Integer> retired() {
        return jdbc.sql("select id from data_key where retired_at is not null order by id")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Notes whether rows still stand under a retired key. */
    void markUnused(int id, boolean unused) {
        jdbc.sql("""
                        update data_key set unused_at = case when :unused then now() end
                        where id = :id and retired_at is not null and (unused_at is null) = :unused""").param("id", id).param("unused", unused).update();
    }

    /** The database refuses to drop a key that a row stands under. */
    int dropUnusedSince(Duration grace) {
        return jdbc.sql("delete from data_key where unused_at < now() - make_interval(secs => :seconds)")
                .param("seconds", grace.toMillis() / 1000.0)
                .update();
    }

    private static StoredKey map(ResultSet row, int number) throws SQLException {
        return new StoredKey(
                row.getInt("id"),
                Purpose.valueOf(row.getString(PURPOSE)),
                row.getString("wrapped_by"),
                row.getBytes("wrapped"));
    }
}
