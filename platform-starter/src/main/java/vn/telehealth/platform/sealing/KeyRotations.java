package vn.telehealth.platform.sealing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;

/** The table {@code key_rotation}: who wished for a new key, and how far it is. */
final class KeyRotations {

    private final JdbcClient jdbc;
    private final KeyMaker maker;
    private final AuditTrail trail;

    KeyRotations(JdbcClient jdbc, KeyMaker maker, AuditTrail trail) {
        this.jdbc = jdbc;
        this.maker = maker;
        this.trail = trail;
    }

    /** Makes the key that was wished for first, in the running transaction; says whether there was such a wish. */
    boolean begin() {
        Optional<Wish> wish = jdbc.sql("""
                        select id, wrapping, requested_by from key_rotation where data_key is null and finished_at is null
                        order by id limit 1 for update skip locked""").query(Wish.class).optional();
        wish.ifPresent(wanted -> {
            StoredKey made = maker.renew(wanted.wrapping());
            jdbc.sql("update key_rotation set data_key = :key where id = :id")
                    .param("key", made.id())
                    .param("id", wanted.id())
                    .update();
            trail.record(AuditEntry.of("key.rotate", "data-key", made.id())
                    .detail("requestedBy", wanted.requestedBy())
                    .detail("wrapping", Boolean.toString(wanted.wrapping())));
        });
        return wish.isPresent();
    }

    void progress(long remaining) {
        jdbc.sql("""
                        update key_rotation set remaining = :remaining
                        where finished_at is null and data_key is not null and remaining is distinct from :remaining""").param("remaining", remaining).update();
    }

    /** Unless another process has retired a key meanwhile. */
    void finish() {
        jdbc.sql("""
                        update key_rotation set remaining = 0, finished_at = now()
                        where finished_at is null and data_key is not null
                          and not exists (select from data_key where retired_at is not null)""").update();
    }

    /** @param broken rows that do not open under this key, and so stay under the ones they have */
    void finishAllBut(long broken, DataKey active) {
        jdbc.sql("""
                        update key_rotation set remaining = :broken, finished_at = now()
                        where finished_at is null and data_key <= :active""").param("broken", broken).param("active", active.id()).update();
    }

    private record Wish(long id, boolean wrapping, String requestedBy) {}
}
