package vn.telehealth.prescription.domain;

import java.util.List;
import java.util.UUID;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.rules.RuleViolation;

/** Tells the other services, in the running transaction. */
public interface Announcements {

    /** @param remainingDrafts drafts of the visit that still wait */
    void changed(Prescription prescription, Change change, int remainingDrafts);

    void rejected(Visit visit, List<RuleViolation> violations);

    void compensated(UUID appointmentId, CompensationOutcome outcome);
}
