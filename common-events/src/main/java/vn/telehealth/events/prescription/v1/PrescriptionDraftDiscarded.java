package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** A draft will not be issued. */
@EventType(value = "prescription.draft-discarded.v1", topic = "prescription")
public record PrescriptionDraftDiscarded(UUID prescriptionId, UUID appointmentId, int remainingDrafts)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
