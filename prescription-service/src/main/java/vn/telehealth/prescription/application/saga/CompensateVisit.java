package vn.telehealth.prescription.application.saga;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Announcements;
import vn.telehealth.prescription.domain.CompensationOutcome;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.care.Visits;

/** A cancelled visit: drafts are discarded, what was issued is revoked; what was dispensed stands, and the outcome says so. */
@Service
public class CompensateVisit {

    static final String REASON = "visit-cancelled";

    private final Visits visits;
    private final Prescriptions prescriptions;
    private final PrescriptionJournal journal;
    private final Announcements announcements;
    private final Clock clock;

    CompensateVisit(
            Visits visits,
            Prescriptions prescriptions,
            PrescriptionJournal journal,
            Announcements announcements,
            Clock clock) {
        this.visits = visits;
        this.prescriptions = prescriptions;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Answers always, also when there was nothing, or when it was done before. */
    @Transactional
    public void compensate(UUID appointmentId) {
        visits.close(appointmentId);
        Instant now = clock.instant();
        List<Prescription> all = prescriptions.lockAllOf(appointmentId);
        all.forEach(prescription -> withdraw(prescription, now));
        announcements.compensated(appointmentId, CompensationOutcome.of(all));
    }

    private void withdraw(Prescription prescription, Instant now) {
        if (prescription.state().status() == Status.DRAFT) {
            prescription.discard();
        } else if (!prescription.expire(now) && prescription.statusAt(now).isOpen()) {
            prescription.revoke(REASON, now);
        }
        journal.save(prescription);
    }
}
