package vn.telehealth.prescription.application.draft;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.prescription.application.OwnVisits;
import vn.telehealth.prescription.application.OwnVisits.Owned;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.care.Visit;

/** The physician's own drafts for patients he examined. */
@Service
@Transactional
public class WriteDrafts {

    private final OwnVisits own;
    private final DraftBook drafts;
    private final PrescriptionJournal journal;

    WriteDrafts(OwnVisits own, DraftBook drafts, PrescriptionJournal journal) {
        this.own = own;
        this.drafts = drafts;
        this.journal = journal;
    }

    /** One draft a kind. Without diagnoses those of the examination are taken. */
    public List<Prescription> create(Actor actor, UUID appointmentId, DraftContent content) {
        Visit visit = own.lockVisit(actor, appointmentId);
        return drafts.write(visit, withDiagnoses(content, visit), null);
    }

    /** Only what the physician saw is changed or discarded. */
    public Prescription change(Actor actor, UUID id, SeenVersion seen, DraftContent content) {
        Owned owned = own.lockPrescription(actor, id);
        Prescription draft = owned.prescription();
        seen.require(draft.version());
        drafts.rewrite(draft, withDiagnoses(content, owned.visit()));
        return draft;
    }

    /** Only what the physician saw is changed or discarded. */
    public void discard(Actor actor, UUID id, SeenVersion seen) {
        Prescription draft = own.lockPrescription(actor, id).prescription();
        seen.require(draft.version());
        draft.discard();
        journal.save(draft);
    }

    private static DraftContent withDiagnoses(DraftContent content, Visit visit) {
        return content.diagnoses().isEmpty() ? content.withDiagnoses(visit.diagnoses()) : content;
    }
}
