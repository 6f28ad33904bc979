package vn.telehealth.prescription.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.events.CompensationOutcome;
import vn.telehealth.events.prescription.v1.PrescriptionCompensated;
import vn.telehealth.events.prescription.v1.PrescriptionRejected;
import vn.telehealth.events.prescription.v1.Violation;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.prescription.domain.Announcements;
import vn.telehealth.prescription.domain.Change;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.rules.RuleViolation;

@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(Prescription prescription, Change change, int remainingDrafts) {
        outbox.record(ContractEvents.of(prescription, change, remainingDrafts));
    }

    @Override
    public void rejected(Visit visit, List<RuleViolation> violations) {
        List<Violation> told = violations.stream()
                .map(each -> new Violation(inPlan(each.field()), each.code()))
                .toList();
        outbox.record(new PrescriptionRejected(visit.examinationId(), visit.appointmentId(), visit.revision(), told));
    }

    @Override
    public void compensated(UUID appointmentId, vn.telehealth.prescription.domain.CompensationOutcome outcome) {
        outbox.record(new PrescriptionCompensated(appointmentId, CompensationOutcome.valueOf(outcome.name())));
    }

    /** The lines of a draft are those of the examination's plan. */
    private static String inPlan(String field) {
        return field.startsWith("lines") ? "plan" + field.substring("lines".length()) : field;
    }
}
