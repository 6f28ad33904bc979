package vn.telehealth.prescription.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.domain.Announcements;
import vn.telehealth.prescription.domain.Change;
import vn.telehealth.prescription.domain.History;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;

/** Stores a prescription with a version for each change, and announces it: all three or none. */
@Component
public class PrescriptionJournal {

    private final Prescriptions prescriptions;
    private final History history;
    private final Announcements announcements;

    PrescriptionJournal(Prescriptions prescriptions, History history, Announcements announcements) {
        this.prescriptions = prescriptions;
        this.history = history;
        this.announcements = announcements;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Prescription prescription) {
        List<Change> changes = prescription.takeChanges();
        if (changes.isEmpty()) {
            return;
        }
        prescriptions.save(prescription);
        int drafts = prescriptions.countDrafts(prescription.origin().appointmentId());
        long version = prescription.version() - changes.size();
        for (Change change : changes) {
            version++;
            history.add(prescription, change, version);
            announcements.changed(prescription, change, drafts);
        }
    }
}
