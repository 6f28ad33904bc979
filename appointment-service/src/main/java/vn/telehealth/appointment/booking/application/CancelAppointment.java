package vn.telehealth.appointment.booking.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.booking.domain.HistoryEntry;
import vn.telehealth.appointment.booking.domain.HistoryEntry.Action;
import vn.telehealth.appointment.booking.domain.SagaClock;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/** Patient, physician or an admin cancels: the saga compensates. */
@Service
public class CancelAppointment {

    private final Appointments appointments;
    private final Chronicle chronicle;
    private final SagaClocks clocks;

    CancelAppointment(Appointments appointments, Chronicle chronicle, SagaClocks clocks) {
        this.appointments = appointments;
        this.chronicle = chronicle;
        this.clocks = clocks;
    }

    /**
     * @throws vn.telehealth.appointment.booking.domain.IllegalAppointmentMove when it is cancelled already
     * @throws vn.telehealth.appointment.booking.domain.TooLate when a patient cancels after the start
     */
    @Transactional
    public Appointment cancel(AppointmentId id, Cancellation why, Actor actor) {
        Appointment appointment = appointments.lock(id).orElseThrow(() -> new NotFound("appointment"));
        Agent by = Participation.require(appointment, actor);
        SagaClock clock = clocks.now();
        Appointment cancelled = appointment.cancel(by, clock);
        appointments.update(cancelled);
        chronicle.cancelled(cancelled, HistoryEntry.of(Action.CANCELLED, cancelled, by, clock.now()), why);
        return cancelled;
    }
}
