package vn.telehealth.prescription.application.issue;

import java.time.Instant;
import java.util.UUID;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.Prescription;

/** What issuing answers, the same each time it is asked again with the same key. */
public record Issued(
        UUID prescriptionId, String code, String documentHash, Instant issuedAt, Instant expiresAt, long version) {

    static Issued of(Prescription prescription) {
        Issue issue = prescription.issue();
        return new Issued(
                prescription.id(),
                issue.code().value(),
                issue.hash(),
                issue.issuedAt(),
                issue.expiresAt(),
                prescription.version());
    }
}
