package vn.telehealth.events.examination.v1;

import java.util.List;
import java.util.UUID;
import vn.telehealth.events.EventType;
import vn.telehealth.events.VisitKind;

/** The physician completed the examination; an empty plan means that nothing is to be prescribed. A later revision replaces an earlier one. */
@EventType(value = "examination.completed.v1", topic = "examination")
public record ExaminationCompleted(
        UUID examinationId,
        UUID appointmentId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        VisitKind visitKind,
        int revision,
        List<Diagnosis> diagnoses,
        List<PlannedMedicine> plan)
        implements ExaminationEvent {
    public ExaminationCompleted {
        diagnoses = List.copyOf(diagnoses);
        plan = List.copyOf(plan);
    }

    @Override
    public String aggregateId() {
        return examinationId.toString();
    }
}
