package vn.telehealth.appointment.booking.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.telehealth.events.PrescriptionKind;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.examination.v1.Diagnosis;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.PlannedMedicine;
import vn.telehealth.events.prescription.v1.PrescriptionCreated;

/** What the examination and prescription services say about an appointment. */
record ClinicalEvents(UUID appointment, UUID patient) {

    private static final PlannedMedicine PARACETAMOL =
            new PlannedMedicine("PARACETAMOL-500", "10", "1", 2, 5, "ORAL", "AFTER_MEAL");

    ExaminationCompleted completed(UUID examination, int revision, int medicines) {
        return new ExaminationCompleted(
                examination,
                appointment,
                patient,
                UUID.randomUUID(),
                "79001",
                VisitKind.REMOTE,
                revision,
                List.of(new Diagnosis("J06.9", true)),
                Collections.nCopies(medicines, PARACETAMOL));
    }

    PrescriptionCreated issued(UUID prescription, int remainingDrafts) {
        return new PrescriptionCreated(
                prescription,
                "79001abcdef1-C",
                PrescriptionKind.C,
                appointment,
                patient,
                UUID.randomUUID(),
                "79001",
                "0".repeat(64),
                Instant.now(),
                Instant.now().plus(Duration.ofDays(5)),
                null,
                remainingDrafts);
    }
}
