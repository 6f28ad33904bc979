package vn.telehealth.appointment.booking.messaging;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentEvents;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.events.CompensationOutcome;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.appointment.v1.AppointmentCancelled;
import vn.telehealth.events.appointment.v1.AppointmentCompensated;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.events.appointment.v1.AppointmentRescheduled;
import vn.telehealth.platform.outbox.Outbox;

@Component
class OutboxAppointmentEvents implements AppointmentEvents {

    private final Outbox outbox;

    OutboxAppointmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void booked(Appointment appointment) {
        Visit visit = appointment.visit();
        outbox.record(new AppointmentCreated(
                id(appointment),
                appointment.patient().value(),
                visit.practice().physician().value(),
                visit.practice().facility().value(),
                visit.period().startsAt(),
                visit.period().endsAt(),
                VisitKind.valueOf(visit.kind().name())));
    }

    @Override
    public void rescheduled(Appointment appointment) {
        Visit visit = appointment.visit();
        outbox.record(new AppointmentRescheduled(
                id(appointment), visit.period().startsAt(), visit.period().endsAt()));
    }

    @Override
    public void cancelled(Appointment appointment, Cancellation.Reason reason) {
        outbox.record(new AppointmentCancelled(
                id(appointment),
                appointment.patient().value(),
                appointment.visit().practice().physician().value(),
                reason.name()));
    }

    @Override
    public void fulfilled(Appointment appointment) {
        outbox.record(new AppointmentFulfilled(id(appointment)));
    }

    @Override
    public void compensated(Appointment appointment) {
        String outcome =
                Objects.requireNonNull(appointment.saga().outcome(), "outcome").name();
        outbox.record(new AppointmentCompensated(id(appointment), CompensationOutcome.valueOf(outcome)));
    }

    private static UUID id(Appointment appointment) {
        return appointment.id().value();
    }
}
