package vn.telehealth.appointment.booking.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentEvents;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.booking.domain.HistoryEntry;
import vn.telehealth.appointment.booking.domain.HistoryEntry.Action;
import vn.telehealth.appointment.booking.domain.Journal;
import vn.telehealth.appointment.booking.domain.SagaStep;
import vn.telehealth.appointment.booking.domain.SagaStep.Kind;

/** Every change of an appointment leaves three traces: the history for people, the steps of the saga, the event for others. */
@Component
class Chronicle {

    private final Journal journal;
    private final AppointmentEvents events;

    Chronicle(Journal journal, AppointmentEvents events) {
        this.journal = journal;
        this.events = events;
    }

    void booked(Appointment appointment, Agent by, Instant now) {
        journal.note(appointment.id(), HistoryEntry.of(Action.BOOKED, appointment, by, now));
        step(appointment, Kind.APPOINTMENT_BOOKED, now);
        events.booked(appointment);
    }

    void rescheduled(Appointment appointment, Agent by, Instant now) {
        journal.note(appointment.id(), HistoryEntry.of(Action.RESCHEDULED, appointment, by, now));
        events.rescheduled(appointment);
    }

    void cancelled(Appointment appointment, HistoryEntry entry, Cancellation why) {
        journal.note(appointment.id(), entry.because(why));
        step(appointment, Kind.APPOINTMENT_CANCELLED, entry.at());
        events.cancelled(appointment, why.reason());
    }

    /** @return whether the step was new */
    boolean heard(Appointment appointment, SagaStep step, Instant now) {
        return journal.note(appointment.id(), step, now);
    }

    void fulfilled(Appointment appointment, Instant now) {
        step(appointment, Kind.APPOINTMENT_FULFILLED, now);
        events.fulfilled(appointment);
    }

    void compensated(Appointment appointment, Instant now) {
        step(appointment, Kind.APPOINTMENT_COMPENSATED, now);
        events.compensated(appointment);
    }

    private void step(Appointment appointment, Kind kind, Instant now) {
        journal.note(appointment.id(), SagaStep.own(kind, now), now);
    }
}
