package vn.telehealth.appointment.booking.persistence;

import static vn.telehealth.appointment.booking.persistence.AppointmentRows.timestamp;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentFilter;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.PatientBusy;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.SlotTaken;

@Repository
class JdbcAppointments implements Appointments {

    private final JdbcClient jdbc;

    JdbcAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Appointment appointment) {
        write(appointment, """
                insert into appointment (id, slot_id, patient_id, physician_id, facility_code, starts_at, ends_at,
                                         visit_kind, state, opened, drafted, examined_revision, rejected_revision,
                                         outcome, due_at, version)
                values (:id, :slot, :patient, :physician, :facility, :startsAt, :endsAt,
                        :visitKind, :state, :opened, :drafted, :examinedRevision, :rejectedRevision,
                        :outcome, :dueAt, :version)""");
    }

    @Override
    public void update(Appointment appointment) {
        write(appointment, """
                update appointment
                set slot_id = :slot, starts_at = :startsAt, ends_at = :endsAt, state = :state, opened = :opened,
                    drafted = :drafted, examined_revision = :examinedRevision, rejected_revision = :rejectedRevision,
                    outcome = :outcome, due_at = :dueAt, version = :version
                where id = :id""");
    }

    @Override
    public void lockBookingsOf(PatientId patient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('patient ' || :patient, 0))")
                .param("patient", patient.value().toString())
                .query()
                .listOfRows();
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return one("select * from appointment where id = :id", id);
    }

    @Override
    public Optional<Appointment> lock(AppointmentId id) {
        return one("select * from appointment where id = :id for update", id);
    }

    @Override
    public List<Appointment> list(AppointmentFilter filter, int limit) {
        AppointmentFilter.Position after = filter.after();
        return jdbc.sql("""
                        select * from appointment
                        where (:patient::uuid is null or patient_id = :patient)
                          and (:physician::uuid is null or physician_id = :physician)
                          and (:state::text is null or state = :state)
                          and (:from::timestamptz is null or starts_at >= :from)
                          and (:before::timestamptz is null or starts_at < :before)
                          and (:afterTime::timestamptz is null or (starts_at, id) > (:afterTime, :afterId))
                        order by starts_at, id limit :limit""")
                .param(
                        "patient",
                        filter.patient() == null ? null : filter.patient().value())
                .param(
                        "physician",
                        filter.physician() == null ? null : filter.physician().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", timestamp(filter.from()))
                .param("before", timestamp(filter.before()))
                .param("afterTime", after == null ? null : timestamp(after.startsAt()))
                .param("afterId", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(AppointmentRows::appointment)
                .list();
    }

    private Optional<Appointment> one(String sql, AppointmentId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(AppointmentRows::appointment)
                .optional();
    }

    private void write(Appointment appointment, String sql) {
        try {
            jdbc.sql(sql).paramSource(AppointmentRows.columns(appointment)).update();
        } catch (DataIntegrityViolationException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("appointment_slot_free") || message.contains("appointment_physician_free")) {
                throw new SlotTaken(appointment.visit().slot());
            }
            if (message.contains("appointment_patient_free")) {
                throw new PatientBusy(appointment.visit().slot());
            }
            throw e;
        }
    }
}
