package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.prescription.domain.DispenseRefused.Reason;

class PrescriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(5));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SealedRecipient SEALED = new SealedRecipient(new byte[] {1});
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final Prescription prescription = issued(Kind.C, List.of());

    @Test
    void aDraftIsEditedAndIssuedOnce() {
        Prescription draft = draft(Kind.C, List.of());

        draft.edit(content(List.of(), 7));
        draft.issue(issue());

        assertThat(draft.version()).isEqualTo(3);
        assertThat(draft.takeChanges())
                .hasExactlyElementsOfTypes(Change.Drafted.class, Change.Edited.class, Change.Issued.class);
        assertThatThrownBy(() -> draft.issue(issue())).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> draft.edit(content(List.of(), 5))).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(draft::discard).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void isDispensedByPartsUntilNothingRemains() {
        dispense(HERE, handOut(1, "4"));
        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.PARTLY_DISPENSED);

        dispense(ELSEWHERE, handOut(1, "6"));
        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.PARTLY_DISPENSED);

        dispense(HERE);
        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.USED);
        assertThat(prescription.state().balances()).allMatch(LineBalance::isEmpty);
        assertThatThrownBy(() -> dispense(HERE)).isInstanceOf(TransitionRefused.class);
    }

    @Test
    void neverMoreThanPrescribed() {
        assertRefused(Reason.MORE_THAN_REMAINS, handOut(1, "10.001"));
        dispense(HERE, handOut(1, "10"));
        assertRefused(Reason.MORE_THAN_REMAINS, handOut(1, "0.001"));
    }

    @Test
    void refusesLinesThatAreNone() {
        assertRefused(Reason.NO_SUCH_LINE, handOut(3, "1"));
        assertRefused(Reason.NO_SUCH_LINE, handOut(1, "0"));
        assertRefused(Reason.NO_SUCH_LINE, handOut(1, "-1"));
        assertRefused(Reason.NO_SUCH_LINE, handOut(1, "1"), handOut(1, "1"));
        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.ISSUED);
    }

    @Test
    void aHoldKeepsOthersAwayUntilItRunsOut() {
        Instant until = NOW.plus(Duration.ofMinutes(30));
        prescription.hold(HERE, until, NOW);

        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.HELD);
        assertThatThrownBy(() -> prescription.hold(ELSEWHERE, until, NOW)).isInstanceOf(DispenseRefused.class);
        assertThatThrownBy(() -> prescription.release(ELSEWHERE, NOW)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> dispenseAt(ELSEWHERE, until.minusMillis(1))).isInstanceOf(DispenseRefused.class);
        assertThat(prescription.statusAt(until)).isEqualTo(Status.ISSUED);
        prescription.dropStaleHold(until);
        dispenseAt(ELSEWHERE, until);
        assertThat(prescription.statusAt(until)).isEqualTo(Status.USED);
    }

    @Test
    void whatIsHeldCanBeGivenBack() {
        dispense(HERE, handOut(1, "4"));
        prescription.hold(HERE, NOW.plusSeconds(60), NOW);

        prescription.release(HERE, NOW);

        assertThat(prescription.statusAt(NOW)).isEqualTo(Status.PARTLY_DISPENSED);
        assertThat(prescription.liveHold(NOW)).isNull();
    }

    @Test
    void expiresByTheClock() {
        assertThat(prescription.statusAt(EXPIRES.minusMillis(1))).isEqualTo(Status.ISSUED);
        assertThat(prescription.expire(EXPIRES.minusMillis(1))).isFalse();
        assertThat(prescription.statusAt(EXPIRES)).isEqualTo(Status.EXPIRED);
        assertThatThrownBy(() -> dispenseAt(HERE, EXPIRES)).isInstanceOf(TransitionRefused.class);
        assertThat(prescription.expire(EXPIRES)).isTrue();
        assertThat(prescription.expire(EXPIRES)).isFalse();
    }

    @Test
    void narcoticsAreCollectedByCourse() {
        Prescription narcotic = issued(Kind.N, Course.covering(TODAY, 30, 10));

        narcotic.dispense(dispensation(HERE, TODAY), 3, NOW);
        assertThat(narcotic.state().balances().getFirst().dispensed()).isEqualByComparingTo("4");
        assertThatThrownBy(() -> narcotic.dispense(dispensation(HERE, TODAY.plusDays(6)), 3, NOW))
                .isInstanceOfSatisfying(
                        DispenseRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.COURSE_NOT_YET));
        narcotic.dispense(dispensation(HERE, TODAY.plusDays(7)), 3, NOW);
        assertThat(narcotic.state().balances().getFirst().dispensed()).isEqualByComparingTo("7");
        assertThatThrownBy(() -> narcotic.dispense(dispensation(HERE, TODAY.plusDays(16), handOut(1, "1")), 3, NOW))
                .isInstanceOf(DispenseRefused.class);
        narcotic.dispense(dispensation(HERE, TODAY.plusDays(17)), 3, NOW);
        assertThat(narcotic.statusAt(NOW)).isEqualTo(Status.USED);
    }

    /** Circular 26/2025/TT-BYT, Art. 7 and 8. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoFetchesNarcoticsOrPsychotropicsIsIdentified(Kind kind) {
        Prescription prescribed = issued(kind, List.of());
        Dispensation unknown = fetched(HERE, TODAY, null);

        if (kind == Kind.C) {
            prescribed.dispense(unknown, 3, NOW);
        } else {
            assertThatThrownBy(() -> prescribed.dispense(unknown, 3, NOW))
                    .isInstanceOfSatisfying(
                            DispenseRefused.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.RECIPIENT_NOT_IDENTIFIED));
            prescribed.dispense(fetched(HERE, TODAY, SEALED), 3, NOW);
        }
        assertThat(prescribed.statusAt(NOW)).isEqualTo(Status.USED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatHasEndedStays(Prescription ended) {
        assertThatThrownBy(() -> ended.revoke("wrong-dose", NOW)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> ended.replaceBy(UUID.randomUUID(), NOW)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> ended.hold(HERE, EXPIRES, NOW)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> ended.dispense(dispensation(HERE, TODAY), 3, NOW))
                .isInstanceOf(TransitionRefused.class);
        assertThat(ended.takeChanges()).isEmpty();
    }

    static Stream<Prescription> ends() {
        Prescription revoked = issued(Kind.C, List.of());
        revoked.revoke("wrong-dose", NOW);
        Prescription replaced = issued(Kind.C, List.of());
        replaced.replaceBy(UUID.randomUUID(), NOW);
        Prescription used = issued(Kind.C, List.of());
        used.dispense(dispensation(HERE, TODAY), 3, NOW);
        Prescription expired = issued(Kind.C, List.of());
        expired.expire(EXPIRES);
        Prescription discarded = draft(Kind.C, List.of());
        discarded.discard();
        return Stream.of(revoked, replaced, used, expired, discarded).peek(Prescription::takeChanges);
    }

    @Test
    void compensationTellsWhatCouldBeUndone() {
        Prescription revoked = issued(Kind.C, List.of());
        revoked.revoke("visit-cancelled", NOW);
        Prescription partly = issued(Kind.C, List.of());
        partly.dispense(dispensation(HERE, TODAY, handOut(1, "1")), 3, NOW);
        partly.revoke("visit-cancelled", NOW);
        Prescription used = issued(Kind.H, List.of());
        used.dispense(dispensation(HERE, TODAY), 3, NOW);

        assertThat(CompensationOutcome.of(List.of())).isEqualTo(CompensationOutcome.NOTHING_ISSUED);
        assertThat(CompensationOutcome.of(List.of(draft(Kind.C, List.of()))))
                .isEqualTo(CompensationOutcome.NOTHING_ISSUED);
        assertThat(CompensationOutcome.of(List.of(revoked))).isEqualTo(CompensationOutcome.REVOKED);
        assertThat(CompensationOutcome.of(List.of(partly))).isEqualTo(CompensationOutcome.PARTLY_DISPENSED);
        assertThat(CompensationOutcome.of(List.of(revoked, used))).isEqualTo(CompensationOutcome.PARTLY_DISPENSED);
        assertThat(CompensationOutcome.of(List.of(used))).isEqualTo(CompensationOutcome.DISPENSED);
    }

    private void assertRefused(Reason reason, HandOut... handOuts) {
        assertThatThrownBy(() -> dispense(HERE, handOuts))
                .isInstanceOfSatisfying(
                        DispenseRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void dispense(UUID pharmacy, HandOut... handOuts) {
        prescription.dispense(dispensation(pharmacy, TODAY, handOuts), 3, NOW);
    }

    private void dispenseAt(UUID pharmacy, Instant at) {
        prescription.dispense(dispensation(pharmacy, TODAY), 3, at);
    }

    private static Dispensation dispensation(UUID pharmacy, LocalDate day, HandOut... handOuts) {
        return fetched(pharmacy, day, SEALED, handOuts);
    }

    private static Dispensation fetched(
            UUID pharmacy, LocalDate day, @Nullable SealedRecipient recipient, HandOut... handOuts) {
        return new Dispensation(
                UUID.randomUUID(), pharmacy, UUID.randomUUID(), day, List.of(handOuts), null, recipient);
    }

    private static HandOut handOut(int line, String quantity) {
        return new HandOut(line, new BigDecimal(quantity), null);
    }

    private static Prescription issued(Kind kind, List<Course> courses) {
        Prescription prescription = draft(kind, courses);
        prescription.issue(issue());
        return prescription;
    }

    private static Prescription draft(Kind kind, List<Course> courses) {
        var origin = new Origin(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DN-75",
                VisitKind.IN_PERSON);
        return Prescription.draft(origin, kind, content(courses, 5), PrescriptionRef.fresh(UUID.randomUUID(), null));
    }

    private static Issue issue() {
        var code = new PrescriptionCode("12345", "a1b2c3d", Kind.C);
        return new Issue(code, RuleSetId.TT26_2025, "0".repeat(64), NOW, EXPIRES);
    }

    private static DraftContent content(List<Course> courses, int days) {
        var diagnosis = new Diagnosis("J02.9", null, true);
        return new DraftContent(List.of(diagnosis), List.of(line(days), line(days)), courses, true, null, null);
    }

    private static DraftLine line(int days) {
        return new DraftLine("PARA-500-TAB", BigDecimal.TEN, BigDecimal.ONE, 2, days, "ORAL", "AFTER_MEAL");
    }
}
