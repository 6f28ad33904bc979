package vn.telehealth.prescription.application.issue;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.web.Versions.VersionChanged;
import vn.telehealth.prescription.application.OwnVisits;
import vn.telehealth.prescription.application.PhysicianSuspended;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.application.issue.SealDocument.Sealed;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.care.Physicians;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SignedStore;

/** Last step of issuing, one short transaction: whatever happened since the draft was read, a cancelled visit, a suspension, an edit, wins. */
@Component
class CommitIssue {

    private final OwnVisits own;
    private final Prescriptions prescriptions;
    private final Physicians physicians;
    private final SignedStore store;
    private final PrescriptionJournal journal;

    CommitIssue(
            OwnVisits own,
            Prescriptions prescriptions,
            Physicians physicians,
            SignedStore store,
            PrescriptionJournal journal) {
        this.own = own;
        this.prescriptions = prescriptions;
        this.physicians = physicians;
        this.store = store;
        this.journal = journal;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Issued commit(Actor actor, long version, Sealed sealed) {
        PrescriptionDocument document = sealed.document();
        Prescription draft = own.lockPrescription(actor, document.id()).prescription();
        if (physicians
                .findShared(draft.origin().physicianId())
                .filter(Physician::mayPrescribe)
                .isEmpty()) {
            throw new PhysicianSuspended();
        }
        draft.issue(new Issue(
                document.code(),
                document.ruleSet(),
                sealed.signed().hash(),
                document.issuedAt().toInstant(),
                document.expiresAt().toInstant()));
        if (draft.version() != version + 1) {
            throw new VersionChanged();
        }
        UUID replaced = draft.state().ref().replaces();
        if (replaced != null) {
            replace(replaced, draft);
        }
        store.put(draft.id(), sealed.signed(), sealed.qr(), sealed.paper());
        journal.save(draft);
        return Issued.of(draft);
    }

    private void replace(UUID replacedId, Prescription successor) {
        Prescription replaced = prescriptions.lock(replacedId).orElseThrow(() -> new NotFound("prescription"));
        replaced.replaceBy(successor.id(), successor.issue().issuedAt());
        journal.save(replaced);
    }
}
