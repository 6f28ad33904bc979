package vn.telehealth.appointment.booking.domain;

import java.util.UUID;

/**
 * What another service did, in the saga's terms. Signals of one service arrive in order; between the two services, and
 * after a replay of dead letters, any order is possible.
 */
public sealed interface SagaSignal {

    record ExaminationOpened(UUID examinationId) implements SagaSignal {}

    /** @param planIsEmpty nothing is to be prescribed */
    record ExaminationCompleted(UUID examinationId, int revision, boolean planIsEmpty) implements SagaSignal {}

    /** The examination is with the physician again. */
    record ExaminationReturned(UUID examinationId, int revision) implements SagaSignal {}

    record ExaminationCompensated(UUID examinationId) implements SagaSignal {}

    record PrescriptionDrafted(UUID prescriptionId) implements SagaSignal {}

    /** The plan of the revision broke rules. */
    record PrescriptionRejected(UUID examinationId, int revision) implements SagaSignal {}

    /** @param remainingDrafts that still wait for the physician */
    record DraftDiscarded(UUID prescriptionId, int remainingDrafts) implements SagaSignal {}

    /** @param remainingDrafts that still wait for the physician */
    record PrescriptionIssued(UUID prescriptionId, int remainingDrafts) implements SagaSignal {}

    /** The end of a compensation. */
    record PrescriptionCompensated(Outcome outcome) implements SagaSignal {}
}
