package vn.telehealth.prescription.application.saga;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.application.draft.DraftBook;
import vn.telehealth.prescription.domain.Announcements;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.care.Visits;
import vn.telehealth.prescription.domain.rules.RulesBroken;

/** A completed examination leads to drafts, one a kind, or goes back to its physician with the rules its plan breaks. */
@Service
public class DraftPlan {

    private final Visits visits;
    private final Prescriptions prescriptions;
    private final DraftBook drafts;
    private final PrescriptionJournal journal;
    private final Announcements announcements;

    DraftPlan(
            Visits visits,
            Prescriptions prescriptions,
            DraftBook drafts,
            PrescriptionJournal journal,
            Announcements announcements) {
        this.visits = visits;
        this.prescriptions = prescriptions;
        this.drafts = drafts;
        this.journal = journal;
        this.announcements = announcements;
    }

    /** Late, doubled and outdated plans change nothing. */
    @Transactional
    public void draft(Visit visit, List<DraftLine> plan) {
        boolean known = visits.lock(visit.appointmentId())
                .filter(seen -> seen.revision() >= visit.revision())
                .isPresent();
        if (known || visits.isClosed(visit.appointmentId())) {
            return;
        }
        visits.put(visit);
        discardEarlier(visit);
        if (plan.isEmpty()) {
            return;
        }
        try {
            drafts.write(visit, new DraftContent(visit.diagnoses(), plan, List.of(), false, null, null), null);
        } catch (RulesBroken e) {
            announcements.rejected(visit, e.violations());
        }
    }

    /** A new revision of the examination takes the place of what an earlier one had planned. */
    private void discardEarlier(Visit visit) {
        for (Prescription earlier : prescriptions.lockAllOf(visit.appointmentId())) {
            if (earlier.state().status() == Status.DRAFT
                    && earlier.state().ref().replaces() == null) {
                earlier.discard();
                journal.save(earlier);
            }
        }
    }
}
