package vn.telehealth.appointment.booking.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.SagaClock;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.VisitKind;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.security.Actor;

/** A patient books a slot: the saga begins. */
@Service
public class BookAppointment {

    private final SlotClaim claim;
    private final Appointments appointments;
    private final Chronicle chronicle;
    private final SagaClocks clocks;

    BookAppointment(SlotClaim claim, Appointments appointments, Chronicle chronicle, SagaClocks clocks) {
        this.claim = claim;
        this.appointments = appointments;
        this.chronicle = chronicle;
        this.clocks = clocks;
    }

    /**
     * @throws vn.telehealth.appointment.booking.domain.SlotGone when the slot can't be had any more
     * @throws vn.telehealth.appointment.booking.domain.SlotTaken when someone else has it
     * @throws vn.telehealth.appointment.booking.domain.PatientBusy when the patient is elsewhere then
     * @throws vn.telehealth.appointment.booking.domain.PhysicianNotCredentialed when the physician may not practise
     * @throws vn.telehealth.appointment.booking.domain.VisitKindNotOffered when the slot is for the other kind of visit
     */
    @Transactional
    public Appointment book(SlotId slot, VisitKind kind, Actor actor) {
        PatientId patient = new PatientId(actor.accountId());
        SagaClock clock = clocks.now();
        Visit visit = claim.claim(slot, kind, patient);
        Appointment appointment = Appointment.book(new AppointmentId(Ids.next()), patient, visit, clock.serviceDue());
        appointments.add(appointment);
        chronicle.booked(appointment, new Agent(actor.id(), Agent.Capacity.PATIENT), clock.now());
        return appointment;
    }
}
