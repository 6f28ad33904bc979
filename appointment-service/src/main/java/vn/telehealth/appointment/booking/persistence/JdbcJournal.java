package vn.telehealth.appointment.booking.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.booking.domain.HistoryEntry;
import vn.telehealth.appointment.booking.domain.Journal;
import vn.telehealth.appointment.booking.domain.SagaStep;
import vn.telehealth.events.Ids;

@Repository
class JdbcJournal implements Journal {

    private static final String APPOINTMENT = "appointment";

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    JdbcJournal(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    @Override
    public void note(AppointmentId id, HistoryEntry entry) {
        Cancellation cancellation = entry.cancellation();
        UUID row = Ids.next();
        jdbc.sql("""
                        insert into appointment_history (id, appointment_id, at, action, actor_id, actor_role, starts_at,
                                                         reason_code, note)
                        values (:id, :appointment, :at, :action, :actor, :role, :startsAt, :reason, :note)""")
                .param("id", row)
                .param(APPOINTMENT, id.value())
                .param("at", Timestamp.from(entry.at()))
                .param("action", entry.action().name())
                .param("actor", entry.by().accountId())
                .param("role", entry.by().capacity().name())
                .param("startsAt", Timestamp.from(entry.startsAt()))
                .param(
                        "reason",
                        cancellation == null ? null : cancellation.reason().name())
                .param(SealedNotes.NOTE, notes.sealed(row, cancellation == null ? null : cancellation.note()))
                .update();
    }

    @Override
    public boolean note(AppointmentId id, SagaStep step, Instant now) {
        return jdbc.sql("""
                        insert into saga_step (appointment_id, step, reference, at, recorded_at)
                        values (:appointment, :step, :reference, :at, :now) on conflict do nothing""")
                        .param(APPOINTMENT, id.value())
                        .param("step", step.kind().name())
                        .param("reference", step.reference())
                        .param("at", Timestamp.from(step.at()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public List<Noted> history(AppointmentId id, @Nullable Position after, int limit) {
        return jdbc.sql("""
                        select * from appointment_history
                        where appointment_id = :appointment
                          and (:afterTime::timestamptz is null or (at, id) > (:afterTime, :afterId))
                        order by at, id limit :limit""")
                .param(APPOINTMENT, id.value())
                .param("afterTime", after == null ? null : Timestamp.from(after.at()))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, number) -> new Noted(row.getObject("id", UUID.class), entry(row)))
                .list();
    }

    @Override
    public List<SagaStep> steps(AppointmentId id) {
        return jdbc.sql("select * from saga_step where appointment_id = :appointment order by at, recorded_at, step")
                .param(APPOINTMENT, id.value())
                .query((row, number) -> new SagaStep(
                        SagaStep.Kind.valueOf(row.getString("step")),
                        row.getString("reference"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        String note = notes.opened(row.getObject("id", UUID.class), row.getBytes(SealedNotes.NOTE));
        String reason = row.getString("reason_code");
        return new HistoryEntry(
                HistoryEntry.Action.valueOf(row.getString("action")),
                new Agent(row.getString("actor_id"), Agent.Capacity.valueOf(row.getString("actor_role"))),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("starts_at").toInstant(),
                reason == null ? null : new Cancellation(Cancellation.Reason.valueOf(reason), note));
    }
}
