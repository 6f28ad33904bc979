package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a patient booked, and the saga that it opened.
 *
 * @param dueAt by when the next step should have happened; absent when none is expected
 * @param version grows with each change
 */
public record Appointment(
        AppointmentId id,
        PatientId patient,
        Visit visit,
        Saga saga,
        @Nullable Instant dueAt,
        long version) {

    public static Appointment book(AppointmentId id, PatientId patient, Visit visit, Instant dueAt) {
        return new Appointment(id, patient, visit, Saga.BEGIN, dueAt, 1);
    }

    public SagaState state() {
        return saga.state();
    }

    /**
     * Moves to another slot of the same physician, as long as the examination is to come.
     *
     * @throws TooLate when a patient does so after the start
     */
    public Appointment reschedule(Visit other, Agent by, SagaClock clock) {
        if (state() != SagaState.BOOKED) {
            throw new IllegalAppointmentMove(state());
        }
        requireInTime(by, clock);
        if (!other.practice().physician().equals(visit.practice().physician())) {
            throw new OtherPhysician(visit.practice().physician());
        }
        return changed(other, saga, clock);
    }

    /**
     * Begins the compensation.
     *
     * @throws IllegalAppointmentMove when it is cancelled already
     * @throws TooLate when a patient does so after the start
     */
    public Appointment cancel(Agent by, SagaClock clock) {
        if (state().isCancelled()) {
            throw new IllegalAppointmentMove(state());
        }
        requireInTime(by, clock);
        return changed(visit, saga.cancel(), clock);
    }

    /** What another service did. */
    public Appointment on(SagaSignal signal, SagaClock clock) {
        return changed(visit, saga.on(signal), clock);
    }

    private void requireInTime(Agent by, SagaClock clock) {
        if (by.isPatient() && !clock.now().isBefore(visit.period().startsAt())) {
            throw new TooLate(visit.period().startsAt());
        }
    }

    private Appointment changed(Visit newVisit, Saga newSaga, SagaClock clock) {
        Instant due = clock.nextStepDue(newSaga, newVisit.period());
        return new Appointment(id, patient, newVisit, newSaga, due, version + 1);
    }
}
