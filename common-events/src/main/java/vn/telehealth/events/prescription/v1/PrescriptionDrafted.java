package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventType;
import vn.telehealth.events.PrescriptionKind;

/** A draft of one kind stands ready for its physician. */
@EventType(value = "prescription.drafted.v1", topic = "prescription")
public record PrescriptionDrafted(
        UUID prescriptionId, @Nullable UUID examinationId, UUID appointmentId, PrescriptionKind kind)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
