package vn.telehealth.appointment.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.telehealth.appointment.booking.domain.Agent.Capacity;
import vn.telehealth.appointment.schedule.domain.OfferedSlot;
import vn.telehealth.appointment.schedule.domain.Period;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

class AppointmentTest {

    private static final Instant START = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(20));
    private static final Instant BEFORE = START.minusMillis(1);
    private static final Duration SERVICES = Duration.ofMinutes(10);
    private static final Duration PEOPLE = Duration.ofHours(24);
    private static final Practice DR_LAN = new Practice(new PhysicianId(UUID.randomUUID()), new FacilityCode("79001"));
    private static final Practice DR_MINH = new Practice(new PhysicianId(UUID.randomUUID()), new FacilityCode("79001"));

    @Test
    void aPatientCancelsBeforeTheStartAndNotAfter() {
        assertThat(booked().cancel(agent(Capacity.PATIENT), at(BEFORE)).state()).isEqualTo(SagaState.COMPENSATING);
        assertThatExceptionOfType(TooLate.class).isThrownBy(() -> booked().cancel(agent(Capacity.PATIENT), at(START)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PHYSICIAN", "ADMIN"})
    void physicianAndAdminCancelAfterIssuingToo(Capacity capacity) {
        Appointment issued = booked().on(new SagaSignal.ExaminationCompleted(UUID.randomUUID(), 1, false), at(END))
                .on(new SagaSignal.PrescriptionIssued(UUID.randomUUID(), 0), at(END));
        assertThat(issued.state()).isEqualTo(SagaState.COMPLETED);

        assertThat(issued.cancel(agent(capacity), at(END)).state()).isEqualTo(SagaState.COMPENSATING);
    }

    @Test
    void nobodyCancelsTwice() {
        Appointment cancelled = booked().cancel(agent(Capacity.ADMIN), at(BEFORE));

        assertThatExceptionOfType(IllegalAppointmentMove.class)
                .isThrownBy(() -> cancelled.cancel(agent(Capacity.ADMIN), at(BEFORE)));
        Appointment compensated =
                cancelled.on(new SagaSignal.PrescriptionCompensated(Outcome.NOTHING_ISSUED), at(BEFORE));
        assertThatExceptionOfType(IllegalAppointmentMove.class)
                .isThrownBy(() -> compensated.cancel(agent(Capacity.ADMIN), at(BEFORE)));
    }

    @Test
    void movesToAnotherSlotOfTheSamePhysicianOnly() {
        Visit later = visit(DR_LAN, START.plus(Duration.ofDays(1)));

        Appointment moved = booked().reschedule(later, agent(Capacity.PATIENT), at(BEFORE));

        assertThat(moved.visit()).isEqualTo(later);
        assertThat(moved.version()).isEqualTo(2);
        assertThatExceptionOfType(OtherPhysician.class)
                .isThrownBy(() -> booked().reschedule(visit(DR_MINH, START), agent(Capacity.PATIENT), at(BEFORE)));
    }

    @Test
    void doesNotMoveOnceExaminedNorForAPatientOnceBegun() {
        Visit later = visit(DR_LAN, START.plus(Duration.ofDays(1)));
        Appointment examined = booked().on(new SagaSignal.ExaminationCompleted(UUID.randomUUID(), 1, false), at(END));

        assertThatExceptionOfType(IllegalAppointmentMove.class)
                .isThrownBy(() -> examined.reschedule(later, agent(Capacity.ADMIN), at(END)));
        assertThatExceptionOfType(TooLate.class)
                .isThrownBy(() -> booked().reschedule(later, agent(Capacity.PATIENT), at(START)));
        assertThatNoException().isThrownBy(() -> booked().reschedule(later, agent(Capacity.PHYSICIAN), at(START)));
    }

    @Test
    void expectsServicesSoonAndPhysiciansLater() {
        Appointment booked = booked();
        assertThat(booked.dueAt()).isEqualTo(BEFORE.plus(SERVICES));

        Appointment opened = booked.on(new SagaSignal.ExaminationOpened(UUID.randomUUID()), at(BEFORE));
        assertThat(opened.dueAt()).as("the physician's turn, after the visit").isEqualTo(END.plus(PEOPLE));

        Appointment examined = opened.on(new SagaSignal.ExaminationCompleted(UUID.randomUUID(), 1, false), at(END));
        assertThat(examined.dueAt()).as("drafting is a service's work").isEqualTo(END.plus(SERVICES));

        Appointment drafted = examined.on(new SagaSignal.PrescriptionDrafted(UUID.randomUUID()), at(END));
        assertThat(drafted.dueAt()).as("signing is the physician's").isEqualTo(END.plus(PEOPLE));

        Appointment issued = drafted.on(new SagaSignal.PrescriptionIssued(UUID.randomUUID(), 0), at(END));
        assertThat(issued.dueAt()).isNull();

        Appointment cancelled = issued.cancel(agent(Capacity.ADMIN), at(END));
        assertThat(cancelled.dueAt()).isEqualTo(END.plus(SERVICES));
        assertThat(cancelled
                        .on(new SagaSignal.PrescriptionCompensated(Outcome.REVOKED), at(END))
                        .dueAt())
                .isNull();
    }

    @Test
    void aSlotIsBookedUntilItBeginsWithACredentialedPhysicianForItsKindsOfVisit() {
        Slot slot = new Slot(new SlotId(UUID.randomUUID()), DR_LAN, new Period(START, END), Set.of(VisitKind.REMOTE));

        assertThat(Visit.in(new OfferedSlot(slot, false, true), VisitKind.REMOTE, BEFORE)
                        .slot())
                .isEqualTo(slot.id());
        assertThatExceptionOfType(SlotGone.class)
                .isThrownBy(() -> Visit.in(new OfferedSlot(slot, false, true), VisitKind.REMOTE, START));
        assertThatExceptionOfType(SlotGone.class)
                .isThrownBy(() -> Visit.in(new OfferedSlot(slot, true, true), VisitKind.REMOTE, BEFORE));
        assertThatExceptionOfType(PhysicianNotCredentialed.class)
                .isThrownBy(() -> Visit.in(new OfferedSlot(slot, false, false), VisitKind.REMOTE, BEFORE));
        assertThatExceptionOfType(VisitKindNotOffered.class)
                .isThrownBy(() -> Visit.in(new OfferedSlot(slot, false, true), VisitKind.IN_PERSON, BEFORE));
    }

    @Test
    void itsHistorySaysWhatWasDoneWhenAndWhy() {
        Agent patient = agent(Capacity.PATIENT);
        var reason = new Cancellation(Cancellation.Reason.PATIENT_REQUEST, "Bận việc");

        HistoryEntry entry = HistoryEntry.of(HistoryEntry.Action.CANCELLED, booked(), patient, BEFORE)
                .because(reason);

        assertThat(entry).isEqualTo(new HistoryEntry(HistoryEntry.Action.CANCELLED, patient, BEFORE, START, reason));
    }

    private static Appointment booked() {
        return Appointment.book(
                new AppointmentId(UUID.randomUUID()),
                new PatientId(UUID.randomUUID()),
                visit(DR_LAN, START),
                at(BEFORE).serviceDue());
    }

    private static Visit visit(Practice practice, Instant start) {
        return new Visit(
                new SlotId(UUID.randomUUID()),
                practice,
                new Period(start, start.plus(Duration.ofMinutes(20))),
                VisitKind.REMOTE);
    }

    private static SagaClock at(Instant now) {
        return new SagaClock(now, new SagaDeadlines(SERVICES, PEOPLE));
    }

    private static Agent agent(Capacity capacity) {
        return new Agent("someone", capacity);
    }
}
