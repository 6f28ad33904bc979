package vn.telehealth.prescription.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;

/** Withdraws what turns out to have been signed with a certificate that was revoked before: nobody may dispense it. */
@Component
class RevokeUnsound {

    static final String REASON = "certificate-revoked";

    private final Prescriptions prescriptions;
    private final PrescriptionJournal journal;
    private final Clock clock;

    RevokeUnsound(Prescriptions prescriptions, PrescriptionJournal journal, Clock clock) {
        this.prescriptions = prescriptions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void revoke(UUID id) {
        Instant now = clock.instant();
        prescriptions.lock(id).filter(found -> found.statusAt(now).isOpen()).ifPresent(found -> revoke(found, now));
    }

    private void revoke(Prescription prescription, Instant now) {
        prescription.revoke(REASON, now);
        journal.save(prescription);
    }
}
