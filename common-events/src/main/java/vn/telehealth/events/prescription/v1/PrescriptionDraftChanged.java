package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The physician changed a draft. */
@EventType(value = "prescription.draft-changed.v1", topic = "prescription")
public record PrescriptionDraftChanged(UUID prescriptionId, UUID appointmentId, long version)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
