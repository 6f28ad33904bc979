package vn.telehealth.appointment.booking.domain;

import org.jspecify.annotations.Nullable;

/**
 * How far the visit has come. Every signal is a guarded transition: one that comes late, again or too early changes
 * nothing it should not, and whatever the order between the services, the end is the same.
 *
 * @param opened whether the examination is planned
 * @param drafted whether a prescription was drafted for the current revision
 * @param examinedRevision highest revision of the examination known to be completed
 * @param rejectedRevision highest revision whose plan is known to be refused
 * @param outcome how it ended, where it did
 */
public record Saga(
        SagaState state,
        boolean opened,
        boolean drafted,
        int examinedRevision,
        int rejectedRevision,
        @Nullable Outcome outcome) {

    static final Saga BEGIN = new Saga(SagaState.BOOKED, false, false, 0, 0, null);

    Saga cancel() {
        return moveTo(SagaState.COMPENSATING, null);
    }

    Saga on(SagaSignal signal) {
        return switch (signal) {
            case SagaSignal.ExaminationOpened _ ->
                new Saga(state, true, drafted, examinedRevision, rejectedRevision, outcome);
            case SagaSignal.ExaminationCompleted s -> completed(s);
            case SagaSignal.ExaminationReturned s -> backToPhysician(s.revision());
            case SagaSignal.PrescriptionRejected s -> backToPhysician(s.revision());
            case SagaSignal.PrescriptionDrafted _ ->
                new Saga(state, opened, true, examinedRevision, rejectedRevision, outcome);
            case SagaSignal.DraftDiscarded s -> s.remainingDrafts() == 0 ? fulfilled() : this;
            case SagaSignal.PrescriptionIssued s -> s.remainingDrafts() == 0 ? fulfilled() : partlyIssued();
            case SagaSignal.ExaminationCompensated _ -> this;
            case SagaSignal.PrescriptionCompensated s -> compensated(s.outcome());
        };
    }

    private Saga completed(SagaSignal.ExaminationCompleted signal) {
        int revision = Math.max(examinedRevision, signal.revision());
        Saga known = new Saga(state, true, drafted, revision, rejectedRevision, outcome);
        // A newer revision tells by itself that the one before was returned.
        boolean expected =
                state == SagaState.BOOKED || (state == SagaState.EXAMINED && signal.revision() > examinedRevision);
        if (!expected || signal.revision() <= rejectedRevision) {
            return known;
        }
        return signal.planIsEmpty() ? known.fulfilled() : known.moveTo(SagaState.EXAMINED, null);
    }

    private Saga backToPhysician(int revision) {
        int rejected = Math.max(rejectedRevision, revision);
        boolean current = state == SagaState.EXAMINED && examinedRevision <= rejected;
        SagaState next = current ? SagaState.BOOKED : state;
        return new Saga(next, opened, drafted && !current, examinedRevision, rejected, outcome);
    }

    private Saga partlyIssued() {
        return state.isOpen() ? moveTo(SagaState.PRESCRIBED, null) : this;
    }

    private Saga fulfilled() {
        return state.isOpen() ? moveTo(SagaState.COMPLETED, Outcome.FULFILLED) : this;
    }

    private Saga compensated(Outcome result) {
        return state == SagaState.COMPENSATING ? moveTo(SagaState.COMPENSATED, result) : this;
    }

    private Saga moveTo(SagaState next, @Nullable Outcome result) {
        return new Saga(next, opened, drafted, examinedRevision, rejectedRevision, result);
    }
}
