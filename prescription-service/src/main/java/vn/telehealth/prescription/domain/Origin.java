package vn.telehealth.prescription.domain;

import java.util.UUID;
import vn.telehealth.prescription.domain.care.Visit;

/** The visit that a prescription comes from. */
public record Origin(
        UUID appointmentId,
        UUID examinationId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        VisitKind visitKind) {

    public static Origin of(Visit visit) {
        return new Origin(
                visit.appointmentId(),
                visit.examinationId(),
                visit.patientId(),
                visit.physicianId(),
                visit.facilityCode(),
                visit.kind());
    }
}
