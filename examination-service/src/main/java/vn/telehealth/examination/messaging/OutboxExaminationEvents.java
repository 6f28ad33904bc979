package vn.telehealth.examination.messaging;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.examination.v1.Diagnosis;
import vn.telehealth.events.examination.v1.ExaminationAmended;
import vn.telehealth.events.examination.v1.ExaminationCompensated;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.ExaminationOpened;
import vn.telehealth.events.examination.v1.ExaminationReturned;
import vn.telehealth.events.examination.v1.PlannedMedicine;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationEvents;
import vn.telehealth.examination.domain.Visit;
import vn.telehealth.platform.outbox.Outbox;

/** Says in the terms of the contracts what happened to an examination: codes and amounts, no words. */
@Component
class OutboxExaminationEvents implements ExaminationEvents {

    private final Outbox outbox;

    OutboxExaminationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void opened(Examination examination) {
        outbox.record(
                new ExaminationOpened(examination.id(), examination.visit().appointmentId()));
    }

    @Override
    public void completed(Examination examination) {
        Visit visit = examination.visit();
        ClinicalRecord record = Objects.requireNonNull(examination.record());
        outbox.record(new ExaminationCompleted(
                examination.id(),
                visit.appointmentId(),
                visit.parties().patientId(),
                visit.parties().physicianId(),
                visit.parties().facilityCode(),
                VisitKind.valueOf(visit.kind().name()),
                examination.revision(),
                diagnoses(record),
                record.plan().stream().map(OutboxExaminationEvents::line).toList()));
    }

    @Override
    public void returned(Examination examination) {
        outbox.record(
                new ExaminationReturned(examination.id(), examination.visit().appointmentId(), examination.revision()));
    }

    @Override
    public void amended(Examination examination) {
        outbox.record(new ExaminationAmended(
                examination.id(), examination.visit().appointmentId(), Math.toIntExact(examination.version())));
    }

    @Override
    public void compensated(UUID examinationId, UUID appointmentId) {
        outbox.record(new ExaminationCompensated(examinationId, appointmentId));
    }

    private static List<Diagnosis> diagnoses(ClinicalRecord record) {
        return record.diagnoses().stream()
                .map(diagnosis -> new Diagnosis(diagnosis.code().value(), diagnosis.primary()))
                .toList();
    }

    private static PlannedMedicine line(vn.telehealth.examination.domain.PlannedMedicine line) {
        return new PlannedMedicine(
                line.medicineCode(),
                line.quantity().toPlainString(),
                line.dosage().perTime().toPlainString(),
                line.dosage().timesPerDay(),
                line.dosage().days(),
                line.route().name(),
                line.timing().name());
    }
}
