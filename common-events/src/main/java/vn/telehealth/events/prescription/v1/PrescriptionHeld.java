package vn.telehealth.events.prescription.v1;

import java.time.Instant;
import java.util.UUID;
import vn.telehealth.events.EventType;

/** A pharmacy took the prescription to prepare it. */
@EventType(value = "prescription.held.v1", topic = "prescription")
public record PrescriptionHeld(UUID prescriptionId, UUID appointmentId, UUID pharmacyId, Instant heldUntil)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
