package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** A new prescription stands in its place. */
@EventType(value = "prescription.replaced.v1", topic = "prescription")
public record PrescriptionReplaced(UUID prescriptionId, UUID appointmentId, String code, UUID replacedBy)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
