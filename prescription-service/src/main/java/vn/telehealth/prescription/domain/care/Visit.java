package vn.telehealth.prescription.domain.care;

import java.util.List;
import java.util.UUID;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.VisitKind;

/**
 * A completed examination, the ground on which its physician may prescribe.
 *
 * @param revision grows each time the examination is completed anew
 * @param open false once the visit was cancelled
 */
public record Visit(
        UUID appointmentId,
        UUID examinationId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        VisitKind kind,
        int revision,
        List<Diagnosis> diagnoses,
        boolean open) {

    public Visit {
        diagnoses = List.copyOf(diagnoses);
    }
}
