package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The pharmacy gave it back, or its hold ran out. */
@EventType(value = "prescription.released.v1", topic = "prescription")
public record PrescriptionReleased(UUID prescriptionId, UUID appointmentId, UUID pharmacyId)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
