package vn.telehealth.events.prescription.v1;

import java.util.List;
import java.util.UUID;
import vn.telehealth.events.EventType;

/** A pharmacy handed out; {@code complete} when nothing remains. */
@EventType(value = "prescription.dispensed.v1", topic = "prescription")
public record PrescriptionDispensed(
        UUID prescriptionId,
        UUID appointmentId,
        String code,
        UUID dispensationId,
        UUID pharmacyId,
        UUID pharmacistId,
        List<DispensedLine> lines,
        boolean complete)
        implements PrescriptionEvent {
    public PrescriptionDispensed {
        lines = List.copyOf(lines);
    }

    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
