package vn.telehealth.appointment.booking.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.BookableSlots;
import vn.telehealth.appointment.booking.domain.SagaClock;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/** Patient, physician or an admin moves a visit to another slot of the same physician. */
@Service
public class RescheduleAppointment {

    private final BookableSlots slots;
    private final Appointments appointments;
    private final Chronicle chronicle;
    private final SagaClocks clocks;

    RescheduleAppointment(BookableSlots slots, Appointments appointments, Chronicle chronicle, SagaClocks clocks) {
        this.slots = slots;
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
        Visit visit = slots.lock(slot, appointment.patient())
                .visit(appointment.visit().kind(), clock.now());
        Appointment moved = appointment.reschedule(visit, by, clock);
        appointments.update(moved);
        chronicle.rescheduled(moved, by, clock.now());
        return moved;
    }
}
