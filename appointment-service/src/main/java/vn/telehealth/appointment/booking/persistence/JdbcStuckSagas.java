package vn.telehealth.appointment.booking.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.booking.domain.StuckSagas;

@Repository
class JdbcStuckSagas implements StuckSagas {

    private final JdbcClient jdbc;

    JdbcStuckSagas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(Instant now) {
        return jdbc.sql("select count(*) from appointment where due_at < :now")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> oldestDue(Instant now) {
        return jdbc.sql("select due_at from appointment where due_at < :now order by due_at limit 1")
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
