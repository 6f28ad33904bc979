package vn.telehealth.appointment.booking.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Outcome;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.Saga;
import vn.telehealth.appointment.booking.domain.SagaState;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.schedule.domain.Period;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** Between rows and appointments. */
final class AppointmentRows {

    private AppointmentRows() {}

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        Timestamp dueAt = row.getTimestamp("due_at");
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                visit(row),
                saga(row),
                dueAt == null ? null : dueAt.toInstant(),
                row.getLong("version"));
    }

    static SqlParameterSource columns(Appointment appointment) {
        Visit visit = appointment.visit();
        Saga saga = appointment.saga();
        Outcome outcome = saga.outcome();
        return new MapSqlParameterSource()
                .addValue("id", appointment.id().value())
                .addValue("slot", visit.slot().value())
                .addValue("patient", appointment.patient().value())
                .addValue("physician", visit.practice().physician().value())
                .addValue("facility", visit.practice().facility().value())
                .addValue("startsAt", timestamp(visit.period().startsAt()))
                .addValue("endsAt", timestamp(visit.period().endsAt()))
                .addValue("visitKind", visit.kind().name())
                .addValue("state", saga.state().name())
                .addValue("opened", saga.opened())
                .addValue("drafted", saga.drafted())
                .addValue("examinedRevision", saga.examinedRevision())
                .addValue("rejectedRevision", saga.rejectedRevision())
                .addValue("outcome", outcome == null ? null : outcome.name())
                .addValue("dueAt", timestamp(appointment.dueAt()))
                .addValue("version", appointment.version());
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new SlotId(row.getObject("slot_id", UUID.class)),
                new Practice(
                        new PhysicianId(row.getObject("physician_id", UUID.class)),
                        new FacilityCode(row.getString("facility_code"))),
                new Period(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                VisitKind.valueOf(row.getString("visit_kind")));
    }

    private static Saga saga(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Saga(
                SagaState.valueOf(row.getString("state")),
                row.getBoolean("opened"),
                row.getBoolean("drafted"),
                row.getInt("examined_revision"),
                row.getInt("rejected_revision"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
