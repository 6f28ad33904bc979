package vn.telehealth.prescription.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.application.OwnVisits;
import vn.telehealth.prescription.application.OwnVisits.Owned;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.application.draft.DraftBook;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.TransitionRefused;

/** What was issued never changes: it is revoked, or a new prescription with a new code takes its place. */
@Service
@Transactional
public class WithdrawPrescription {

    private final OwnVisits own;
    private final DraftBook drafts;
    private final PrescriptionJournal journal;
    private final Clock clock;

    WithdrawPrescription(OwnVisits own, DraftBook drafts, PrescriptionJournal journal, Clock clock) {
        this.own = own;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param reasonCode slug that is told to other services, never clinical text */
    public Prescription revoke(Actor actor, UUID id, String reasonCode) {
        Prescription prescription = own.lockPrescription(actor, id).prescription();
        requireIssued(prescription, "revoked");
        prescription.revoke(reasonCode, clock.instant());
        journal.save(prescription);
        return prescription;
    }

    /** Drafts the successor; what it replaces stands until the successor is issued. */
    public Prescription draftReplacement(Actor actor, UUID id, DraftContent content) {
        Owned owned = own.lockPrescription(actor, id);
        Prescription replaced = owned.prescription();
        Instant now = clock.instant();
        requireIssued(replaced, "replaced");
        if (!replaced.statusAt(now).isOpen()) {
            throw new TransitionRefused(replaced.statusAt(now), "replaced");
        }
        DraftContent whole = content.diagnoses().isEmpty()
                ? content.withDiagnoses(replaced.content().diagnoses())
                : content;
        List<Prescription> written = drafts.write(owned.visit(), whole, replaced);
        return written.getFirst();
    }

    private static void requireIssued(Prescription prescription, String step) {
        Status status = prescription.state().status();
        if (!status.isIssued()) {
            throw new TransitionRefused(status, step);
        }
    }
}
