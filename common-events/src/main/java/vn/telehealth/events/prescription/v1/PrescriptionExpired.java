package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** Its time ran out before all was dispensed. */
@EventType(value = "prescription.expired.v1", topic = "prescription")
public record PrescriptionExpired(UUID prescriptionId, UUID appointmentId, String code) implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
