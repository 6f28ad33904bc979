package vn.telehealth.prescription.messaging;

import java.math.BigDecimal;
import java.util.List;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.PlannedMedicine;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Visit;

/** A completed examination in the words of this service. */
final class CompletedExaminations {

    private CompletedExaminations() {}

    static Visit visit(ExaminationCompleted event) {
        return new Visit(
                event.appointmentId(),
                event.examinationId(),
                event.patientId(),
                event.physicianId(),
                event.facilityCode(),
                VisitKind.valueOf(event.visitKind().name()),
                event.revision(),
                event.diagnoses().stream()
                        .map(each -> new Diagnosis(each.code(), null, each.primary()))
                        .toList(),
                true);
    }

    static List<DraftLine> plan(ExaminationCompleted event) {
        return event.plan().stream().map(CompletedExaminations::line).toList();
    }

    private static DraftLine line(PlannedMedicine planned) {
        return new DraftLine(
                planned.medicineCode(),
                new BigDecimal(planned.quantity()),
                new BigDecimal(planned.dosePerTime()),
                planned.timesPerDay(),
                planned.days(),
                planned.route(),
                planned.timing());
    }
}
