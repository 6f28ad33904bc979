package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** Withdrawn by its physician or by the saga. */
@EventType(value = "prescription.revoked.v1", topic = "prescription")
public record PrescriptionRevoked(UUID prescriptionId, UUID appointmentId, String code, String reasonCode)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
