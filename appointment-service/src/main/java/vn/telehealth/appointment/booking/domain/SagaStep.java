package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import vn.telehealth.appointment.booking.domain.SagaSignal.DraftDiscarded;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationCompensated;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationCompleted;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationOpened;
import vn.telehealth.appointment.booking.domain.SagaSignal.ExaminationReturned;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionCompensated;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionDrafted;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionIssued;
import vn.telehealth.appointment.booking.domain.SagaSignal.PrescriptionRejected;

/**
 * One thing that happened in a saga; kind and reference tell it from every other.
 *
 * @param reference id of the examination, with its revision where there are several, or of the prescription; empty for
 *     steps of the appointment itself
 * @param at when it happened, by the clock of the service where it did
 */
public record SagaStep(Kind kind, String reference, Instant at) {

    /** What can happen. */
    public enum Kind {
        APPOINTMENT_BOOKED,
        EXAMINATION_OPENED,
        EXAMINATION_COMPLETED,
        EXAMINATION_RETURNED,
        PRESCRIPTION_DRAFTED,
        PRESCRIPTION_REJECTED,
        DRAFT_DISCARDED,
        PRESCRIPTION_ISSUED,
        APPOINTMENT_FULFILLED,
        APPOINTMENT_CANCELLED,
        EXAMINATION_COMPENSATED,
        PRESCRIPTION_COMPENSATED,
        APPOINTMENT_COMPENSATED
    }

    /** A step of the appointment itself. */
    public static SagaStep own(Kind kind, Instant at) {
        return new SagaStep(kind, "", at);
    }

    /** The step that a signal tells of. */
    public static SagaStep of(SagaSignal signal, Instant at) {
        return switch (signal) {
            case ExaminationOpened s -> new SagaStep(Kind.EXAMINATION_OPENED, s.examinationId() + "", at);
            case ExaminationCompleted s ->
                new SagaStep(Kind.EXAMINATION_COMPLETED, s.examinationId() + "/" + s.revision(), at);
            case ExaminationReturned s ->
                new SagaStep(Kind.EXAMINATION_RETURNED, s.examinationId() + "/" + s.revision(), at);
            case ExaminationCompensated s -> new SagaStep(Kind.EXAMINATION_COMPENSATED, s.examinationId() + "", at);
            case PrescriptionDrafted s -> new SagaStep(Kind.PRESCRIPTION_DRAFTED, s.prescriptionId() + "", at);
            case PrescriptionRejected s ->
                new SagaStep(Kind.PRESCRIPTION_REJECTED, s.examinationId() + "/" + s.revision(), at);
            case DraftDiscarded s -> new SagaStep(Kind.DRAFT_DISCARDED, s.prescriptionId() + "", at);
            case PrescriptionIssued s -> new SagaStep(Kind.PRESCRIPTION_ISSUED, s.prescriptionId() + "", at);
            case PrescriptionCompensated _ -> own(Kind.PRESCRIPTION_COMPENSATED, at);
        };
    }
}
