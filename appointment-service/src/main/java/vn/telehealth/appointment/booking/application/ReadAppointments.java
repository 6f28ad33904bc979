package vn.telehealth.appointment.booking.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentFilter;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.Journal;
import vn.telehealth.appointment.booking.domain.Journal.Noted;
import vn.telehealth.appointment.booking.domain.Journal.Position;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** Patients read their own appointments, physicians theirs, admins all. */
@Service
@Transactional(readOnly = true)
public class ReadAppointments {

    private final Appointments appointments;
    private final Journal journal;
    private final Clock clock;

    ReadAppointments(Appointments appointments, Journal journal, Clock clock) {
        this.appointments = appointments;
        this.journal = journal;
        this.clock = clock;
    }

    public Appointment get(AppointmentId id, Actor actor) {
        Appointment appointment = appointments.find(id).orElseThrow(() -> new NotFound("appointment"));
        Participation.require(appointment, actor);
        return appointment;
    }

    /** What the filter asks for and the actor may see. */
    public List<Appointment> list(AppointmentFilter filter, int limit, Actor actor) {
        return appointments.list(within(filter, actor), limit);
    }

    /** Who did what, oldest first. */
    public List<Noted> history(AppointmentId id, @Nullable Position after, int limit, Actor actor) {
        return journal.history(get(id, actor).id(), after, limit);
    }

    public SagaProgress saga(AppointmentId id, Actor actor) {
        Appointment appointment = get(id, actor);
        Instant dueAt = appointment.dueAt();
        boolean stuck = dueAt != null && dueAt.isBefore(clock.instant());
        return new SagaProgress(appointment, journal.steps(id), stuck);
    }

    private static AppointmentFilter within(AppointmentFilter filter, Actor actor) {
        if (actor.is(Role.ADMIN)) {
            return filter;
        }
        return actor.is(Role.PHYSICIAN)
                ? filter.ofPhysician(new PhysicianId(actor.requirePhysicianId()))
                : filter.ofPatient(new PatientId(actor.accountId()));
    }
}
