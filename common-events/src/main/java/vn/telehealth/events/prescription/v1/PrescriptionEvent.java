package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.Event;

/** Published by the prescription service; the key is the appointment (saga). */
public sealed interface PrescriptionEvent extends Event
        permits PrescriptionDrafted,
                PrescriptionDraftChanged,
                PrescriptionDraftDiscarded,
                PrescriptionCreated,
                PrescriptionRejected,
                PrescriptionHeld,
                PrescriptionReleased,
                PrescriptionDispensed,
                PrescriptionExpired,
                PrescriptionRevoked,
                PrescriptionReplaced,
                PrescriptionCompensated {

    UUID appointmentId();

    @Override
    default String correlationId() {
        return appointmentId().toString();
    }
}
