package vn.telehealth.appointment.booking.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.SagaClock;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/** Patient, physician or an admin moves a visit to another slot of the same physician. */
@Service
public class RescheduleAppointment {

    private final SlotClaim claim;
    private final Appointments appointments;
    private final Chronicle chronicle;
    private final SagaClocks clocks;

    RescheduleAppointment(SlotClaim claim, Appointments appointments, Chronicle chronicle, SagaClocks clocks) {
        this.claim = claim;
        this.appointments = appointments;
        this.chronicle = chronicle;
        this.clocks = clocks;
    }

    /** Moving to the slot it has already changes nothing. */
    @Transactional
    public Appointment reschedule(AppointmentId id, SlotId slot, Actor actor) {
        Appointment appointment = appointments.lock(id).orElseThrow(() -> new NotFound("appointment"));
        Agent by = Participation.require(appointment, actor);
        if (appointment.visit().slot().equals(slot)) {
            return appointment;
        }
        SagaClock clock = clocks.now();
        Visit visit = claim.claim(slot, appointment.visit().kind(), appointment.patient());
        Appointment moved = appointment.reschedule(visit, by, clock);
        appointments.update(moved);
        chronicle.rescheduled(moved, by, clock.now());
        return moved;
    }
}
