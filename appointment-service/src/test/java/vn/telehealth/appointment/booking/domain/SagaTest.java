package vn.telehealth.appointment.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.appointment.booking.domain.SagaSignal.DraftDiscarded;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationCompensated;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationCompleted;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationOpened;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationReturned;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionCompensated;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionDrafted;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionIssued;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionRejected;

class SagaTest {

    private static final UUID EXAMINATION = UUID.randomUUID();
    private static final UUID ORDINARY = UUID.randomUUID();
    private static final UUID NARCOTIC = UUID.randomUUID();

    private static final List<SagaSignal> EXAMINATION_SIGNALS = List.of(
            new ExaminationOpened(EXAMINATION),
            new ExaminationCompleted(EXAMINATION, 1, false),
            new ExaminationReturned(EXAMINATION, 1),
            new ExaminationCompleted(EXAMINATION, 2, false));

    private static final List<SagaSignal> PRESCRIPTION_SIGNALS = List.of(
            new PrescriptionRejected(EXAMINATION, 1),
            new PrescriptionDrafted(ORDINARY),
            new PrescriptionDrafted(NARCOTIC),
            new PrescriptionIssued(ORDINARY, 1),
            new PrescriptionIssued(NARCOTIC, 0));

    @Test
    void goesFromBookedToCompleted() {
        Saga saga = Saga.BEGIN;

        saga = saga.on(new ExaminationOpened(EXAMINATION));
        assertThat(saga.state()).isEqualTo(SagaState.BOOKED);
        saga = saga.on(new ExaminationCompleted(EXAMINATION, 1, false));
        assertThat(saga.state()).isEqualTo(SagaState.EXAMINED);
        saga = saga.on(new PrescriptionDrafted(ORDINARY)).on(new PrescriptionDrafted(NARCOTIC));
        assertThat(saga.state()).isEqualTo(SagaState.EXAMINED);
        saga = saga.on(new PrescriptionIssued(ORDINARY, 1));
        assertThat(saga.state()).isEqualTo(SagaState.PRESCRIBED);
        saga = saga.on(new PrescriptionIssued(NARCOTIC, 0));
        assertThat(saga.state()).isEqualTo(SagaState.COMPLETED);
        assertThat(saga.outcome()).isEqualTo(Outcome.FULFILLED);
    }

    @Test
    void anEmptyPlanCompletesIt() {
        assertThat(Saga.BEGIN
                        .on(new ExaminationOpened(EXAMINATION))
                        .on(new ExaminationCompleted(EXAMINATION, 1, true))
                        .state())
                .isEqualTo(SagaState.COMPLETED);
    }

    @Test
    void theLastDraftDiscardedCompletesIt() {
        Saga drafted = Saga.BEGIN
                .on(new ExaminationCompleted(EXAMINATION, 1, false))
                .on(new PrescriptionDrafted(ORDINARY))
                .on(new PrescriptionDrafted(NARCOTIC));

        Saga oneLeft = drafted.on(new DraftDiscarded(ORDINARY, 1));
        assertThat(oneLeft.state()).isEqualTo(SagaState.EXAMINED);
        assertThat(oneLeft.on(new DraftDiscarded(NARCOTIC, 0)).state()).isEqualTo(SagaState.COMPLETED);
    }

    @Test
    void aRefusedPlanGoesBackToThePhysician() {
        Saga examined = Saga.BEGIN.on(new ExaminationCompleted(EXAMINATION, 1, false));

        assertThat(examined.on(new PrescriptionRejected(EXAMINATION, 1)).state())
                .isEqualTo(SagaState.BOOKED);
        assertThat(examined.on(new ExaminationReturned(EXAMINATION, 1)).state()).isEqualTo(SagaState.BOOKED);
    }

    @Test
    void whatWasDraftedForARefusedPlanCountsNoMore() {
        Saga drafted =
                Saga.BEGIN.on(new ExaminationCompleted(EXAMINATION, 1, false)).on(new PrescriptionDrafted(ORDINARY));
        assertThat(drafted.drafted()).isTrue();

        Saga returned = drafted.on(new ExaminationReturned(EXAMINATION, 1));
        assertThat(returned.drafted()).isFalse();

        Saga again = returned.on(new ExaminationCompleted(EXAMINATION, 2, false));
        assertThat(again.drafted()).isFalse();
        assertThat(again.on(new PrescriptionDrafted(NARCOTIC))
                        .on(new ExaminationReturned(EXAMINATION, 1))
                        .drafted())
                .isTrue();
    }

    @Test
    void theSameRevisionToldAgainDoesNotEndWhatItBegan() {
        Saga examined = Saga.BEGIN.on(new ExaminationCompleted(EXAMINATION, 1, false));

        assertThat(examined.on(new ExaminationCompleted(EXAMINATION, 1, true)).state())
                .isEqualTo(SagaState.EXAMINED);
    }

    @Test
    void aLateRefusalOfAnOldRevisionDoesNotUndoTheNewOne() {
        Saga second = Saga.BEGIN
                .on(new ExaminationCompleted(EXAMINATION, 1, false))
                .on(new ExaminationReturned(EXAMINATION, 1))
                .on(new ExaminationCompleted(EXAMINATION, 2, false));

        assertThat(second.on(new PrescriptionRejected(EXAMINATION, 1)).state()).isEqualTo(SagaState.EXAMINED);
    }

    @Test
    void aRevisionKnownToBeRefusedIsNotExamined() {
        Saga refusedFirst = Saga.BEGIN.on(new PrescriptionRejected(EXAMINATION, 1));

        assertThat(refusedFirst
                        .on(new ExaminationCompleted(EXAMINATION, 1, false))
                        .state())
                .isEqualTo(SagaState.BOOKED);
    }

    @Test
    void aNewRevisionTellsThatTheOldOneWasReturnedWhereTheReturnWasLaidAside() {
        Saga first = Saga.BEGIN.on(new ExaminationCompleted(EXAMINATION, 1, false));

        Saga second = first.on(new ExaminationCompleted(EXAMINATION, 2, true));
        assertThat(second.state()).isEqualTo(SagaState.COMPLETED);
        assertThat(second.on(new PrescriptionRejected(EXAMINATION, 1))
                        .on(new ExaminationReturned(EXAMINATION, 1))
                        .state())
                .isEqualTo(SagaState.COMPLETED);
        assertThat(first.on(new ExaminationCompleted(EXAMINATION, 2, false)).state())
                .isEqualTo(SagaState.EXAMINED);
    }

    @Test
    void endsTheSameInWhateverOrderTheTwoServicesAreHeard() {
        assertThat(Interleavings.of(EXAMINATION_SIGNALS, PRESCRIPTION_SIGNALS))
                .hasSize(126)
                .allSatisfy(order -> assertThat(after(order).state()).isEqualTo(SagaState.COMPLETED));
    }

    @Test
    void completesOnceWhateverIsHeardTwice() {
        Interleavings.of(EXAMINATION_SIGNALS, PRESCRIPTION_SIGNALS).forEach(order -> {
            List<SagaSignal> doubled =
                    order.stream().flatMap(signal -> Stream.of(signal, signal)).toList();

            assertThat(timesEntered(SagaState.COMPLETED, doubled)).isOne();
        });
    }

    static IntStream everyPointOfTheWay() {
        return IntStream.rangeClosed(0, EXAMINATION_SIGNALS.size() + PRESCRIPTION_SIGNALS.size());
    }

    @ParameterizedTest
    @MethodSource("everyPointOfTheWay")
    void onceCancelledNothingButTheEndOfTheCompensationMovesIt(int point) {
        List<SagaSignal> way = new ArrayList<>(EXAMINATION_SIGNALS);
        way.addAll(PRESCRIPTION_SIGNALS);

        Saga cancelled = after(way.subList(0, point)).cancel();
        Saga late = way.stream().reduce(cancelled, Saga::on, (left, right) -> right);
        assertThat(late.state()).isEqualTo(SagaState.COMPENSATING);
        assertThat(late.on(new ExaminationCompensated(EXAMINATION)).state()).isEqualTo(SagaState.COMPENSATING);

        Saga compensated = late.on(new PrescriptionCompensated(Outcome.REVOKED));
        assertThat(compensated.state()).isEqualTo(SagaState.COMPENSATED);
        assertThat(compensated.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(way.stream()
                        .reduce(compensated, Saga::on, (left, right) -> right)
                        .state())
                .isEqualTo(SagaState.COMPENSATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING_ISSUED", "REVOKED", "PARTLY_DISPENSED", "DISPENSED"})
    void tellsWhatCouldBeUndone(Outcome outcome) {
        assertThat(Saga.BEGIN.cancel().on(new PrescriptionCompensated(outcome)).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void nobodyCompensatesWhatWasNotCancelled() {
        assertThat(Saga.BEGIN.on(new PrescriptionCompensated(Outcome.REVOKED))).isEqualTo(Saga.BEGIN);
    }

    private static Saga after(List<SagaSignal> signals) {
        return signals.stream().reduce(Saga.BEGIN, Saga::on, (left, right) -> right);
    }

    private static long timesEntered(SagaState state, List<SagaSignal> signals) {
        long times = 0;
        Saga saga = Saga.BEGIN;
        for (SagaSignal signal : signals) {
            Saga next = saga.on(signal);
            times += next.state() == state && saga.state() != state ? 1 : 0;
            saga = next;
        }
        return times;
    }
}
