package vn.telehealth.events.prescription.v1;

import java.util.UUID;
import vn.telehealth.events.CompensationOutcome;
import vn.telehealth.events.EventType;

/** What the cancelled visit had led to is undone as far as it can be. */
@EventType(value = "prescription.compensated.v1", topic = "prescription")
public record PrescriptionCompensated(UUID appointmentId, CompensationOutcome outcome) implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return appointmentId.toString();
    }
}
