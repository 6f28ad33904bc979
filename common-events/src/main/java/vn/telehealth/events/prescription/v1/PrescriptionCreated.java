package vn.telehealth.events.prescription.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventType;
import vn.telehealth.events.PrescriptionKind;

/** Signed and issued. {@code documentHash} is the SHA-256 of the canonical document, lower-case hex; {@code remainingDrafts} counts what the saga still waits for. */
@EventType(value = "prescription.created.v1", topic = "prescription")
public record PrescriptionCreated(
        UUID prescriptionId,
        String code,
        PrescriptionKind kind,
        UUID appointmentId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        String documentHash,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable UUID replaces,
        int remainingDrafts)
        implements PrescriptionEvent {
    @Override
    public String aggregateId() {
        return prescriptionId.toString();
    }
}
