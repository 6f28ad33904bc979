package vn.telehealth.appointment.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.appointment.booking.domain.SagaStep.Kind;

/** The reference keeps the steps of a saga apart: a step told twice is one, two revisions are two. */
class SagaStepTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID ID = UUID.fromString("018f4e1a-7b2c-7d3e-8f40-1a2b3c4d5e6f");

    static Stream<Object[]> signals() {
        return Stream.of(
                step(new SagaSignal.ExaminationOpened(ID), Kind.EXAMINATION_OPENED, ID.toString()),
                step(new SagaSignal.ExaminationCompleted(ID, 2, true), Kind.EXAMINATION_COMPLETED, ID + "/2"),
                step(new SagaSignal.ExaminationReturned(ID, 2), Kind.EXAMINATION_RETURNED, ID + "/2"),
                step(new SagaSignal.ExaminationCompensated(ID), Kind.EXAMINATION_COMPENSATED, ID.toString()),
                step(new SagaSignal.PrescriptionDrafted(ID), Kind.PRESCRIPTION_DRAFTED, ID.toString()),
                step(new SagaSignal.PrescriptionRejected(ID, 2), Kind.PRESCRIPTION_REJECTED, ID + "/2"),
                step(new SagaSignal.DraftDiscarded(ID, 1), Kind.DRAFT_DISCARDED, ID.toString()),
                step(new SagaSignal.PrescriptionIssued(ID, 1), Kind.PRESCRIPTION_ISSUED, ID.toString()),
                step(new SagaSignal.PrescriptionCompensated(Outcome.REVOKED), Kind.PRESCRIPTION_COMPENSATED, ""));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void namesWhatItIsAbout(SagaSignal signal, SagaStep step) {
        assertThat(SagaStep.of(signal, NOW)).isEqualTo(step);
    }

    @Test
    void everySignalIsTried() {
        assertThat(signals().<Class<?>>map(each -> each[0].getClass()))
                .containsExactlyInAnyOrder(SagaSignal.class.getPermittedSubclasses());
    }

    private static Object[] step(SagaSignal signal, Kind kind, String reference) {
        return new Object[] {signal, new SagaStep(kind, reference, NOW)};
    }
}
