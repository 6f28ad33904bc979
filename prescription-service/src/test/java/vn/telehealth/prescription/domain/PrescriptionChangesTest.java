package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every step leaves the change that the event is made of, and one that is refused leaves none. */
class PrescriptionChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID ID = UUID.randomUUID();
    private static final UUID PHARMACY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Origin ORIGIN = new Origin(OTHER, OTHER, OTHER, OTHER, "79001", VisitKind.REMOTE);
    private static final DraftContent CONTENT = new DraftContent(
            List.of(new Diagnosis("J02.9", "Viêm họng cấp", true)),
            List.of(new DraftLine("PARA-500-TAB", BigDecimal.TEN, BigDecimal.ONE, 2, 5, "ORAL", "AFTER_MEAL")),
            List.of(),
            false,
            null,
            null);

    private final Prescription prescription =
            Prescription.draft(ORIGIN, Kind.C, CONTENT, PrescriptionRef.fresh(ID, null));

    @BeforeEach
    void drafted() {
        assertThat(prescription.takeChanges()).containsExactly(new Change.Drafted());
    }

    @Test
    void isKnownByWhatItCameFrom() {
        assertThat(prescription.id()).isEqualTo(ID);
        assertThat(prescription.origin()).isEqualTo(ORIGIN);
        assertThat(Prescription.restore(prescription.state()).state()).isEqualTo(prescription.state());
        assertThatExceptionOfType(TransitionRefused.class)
                .isThrownBy(prescription::issue)
                .matches(refused -> refused.status() == Status.DRAFT);
    }

    @Test
    void aDraftIsEditedAndDiscarded() {
        prescription.edit(CONTENT);
        prescription.discard();

        assertThat(prescription.takeChanges()).containsExactly(new Change.Edited(), new Change.Discarded());
        assertThat(prescription.state().status()).isEqualTo(Status.DISCARDED);
    }

    @Test
    void whatIsIssuedIsADraftNoMore() {
        issue();

        assertRefused(() -> prescription.edit(CONTENT));
        assertRefused(prescription::discard);
        assertRefused(this::issue);
        assertThat(prescription.takeChanges()).containsExactly(new Change.Issued(null));
    }

    @Test
    void whatIsHeldIsStillNoDraft() {
        issue();
        prescription.hold(PHARMACY, NOW.plusSeconds(60), NOW);

        assertRefused(() -> prescription.edit(CONTENT));
        assertRefused(prescription::discard);
        assertRefused(this::issue);
        assertThat(prescription.state().status()).isEqualTo(Status.HELD);
    }

    @Test
    void aHoldEndsWithItsTimeAndNotBefore() {
        Instant until = NOW.plusSeconds(60);
        issue();
        prescription.dropStaleHold(NOW);
        prescription.hold(PHARMACY, until, NOW);
        prescription.takeChanges();

        prescription.dropStaleHold(until.minusMillis(1));
        assertThat(prescription.takeChanges()).isEmpty();

        prescription.dropStaleHold(until);
        assertThat(prescription.takeChanges()).containsExactly(new Change.Released(PHARMACY));
        assertThat(prescription.state().hold()).isNull();

        prescription.dropStaleHold(until);
        assertThat(prescription.takeChanges()).isEmpty();
    }

    @Test
    void whatIsReplacedNamesItsSuccessor() {
        issue();
        prescription.takeChanges();

        prescription.replaceBy(OTHER, NOW);

        assertThat(prescription.takeChanges()).containsExactly(new Change.Replaced(OTHER));
        assertThat(prescription.state().status()).isEqualTo(Status.REPLACED);
    }

    @Test
    void whatIsHandedOutIsTold() {
        var dispensation = new Dispensation(ID, PHARMACY, OTHER, TODAY, List.of(), null, null);
        List<HandOut> all = List.of(new HandOut(1, BigDecimal.TEN, null));
        issue();
        prescription.takeChanges();

        assertThat(prescription.dispense(dispensation, 3, NOW)).isEqualTo(all);

        assertThat(prescription.takeChanges()).containsExactly(new Change.Dispensed(dispensation, all, true));
        assertThat(dispensation.of(all).handOuts()).isEqualTo(all);
    }

    private void issue() {
        var code = new PrescriptionCode("79001", "a1b2c3d", Kind.C);
        prescription.issue(new Issue(code, RuleSetId.TT26_2025, "0".repeat(64), NOW, NOW.plus(Duration.ofDays(5))));
    }

    private static void assertRefused(Runnable step) {
        assertThatExceptionOfType(TransitionRefused.class).isThrownBy(step::run);
    }
}
