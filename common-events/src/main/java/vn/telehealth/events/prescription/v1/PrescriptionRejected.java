package vn.telehealth.events.prescription.v1;

import java.util.List;
import java.util.UUID;
import vn.telehealth.events.EventType;

/** The plan of this revision breaks rules; nothing was drafted. */
@EventType(value = "prescription.rejected.v1", topic = "prescription")
public record PrescriptionRejected(UUID examinationId, UUID appointmentId, int revision, List<Violation> violations)
        implements PrescriptionEvent {
    public PrescriptionRejected {
        violations = List.copyOf(violations);
    }

    @Override
    public String aggregateId() {
        return appointmentId.toString();
    }
}
