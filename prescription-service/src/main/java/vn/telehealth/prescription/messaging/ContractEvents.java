package vn.telehealth.prescription.messaging;

import java.util.UUID;
import vn.telehealth.events.PrescriptionKind;
import vn.telehealth.events.prescription.v1.DispensedLine;
import vn.telehealth.events.prescription.v1.PrescriptionCreated;
import vn.telehealth.events.prescription.v1.PrescriptionDispensed;
import vn.telehealth.events.prescription.v1.PrescriptionDraftChanged;
import vn.telehealth.events.prescription.v1.PrescriptionDraftDiscarded;
import vn.telehealth.events.prescription.v1.PrescriptionDrafted;
import vn.telehealth.events.prescription.v1.PrescriptionEvent;
import vn.telehealth.events.prescription.v1.PrescriptionExpired;
import vn.telehealth.events.prescription.v1.PrescriptionHeld;
import vn.telehealth.events.prescription.v1.PrescriptionReleased;
import vn.telehealth.events.prescription.v1.PrescriptionReplaced;
import vn.telehealth.events.prescription.v1.PrescriptionRevoked;
import vn.telehealth.prescription.domain.Change;
import vn.telehealth.prescription.domain.Dispensation;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.Prescription;

/** What happened in the words of the contract. */
final class ContractEvents {

    private ContractEvents() {}

    static PrescriptionEvent of(Prescription prescription, Change change, int remainingDrafts) {
        UUID id = prescription.id();
        UUID appointment = prescription.origin().appointmentId();
        return switch (change) {
            case Change.Drafted drafted ->
                new PrescriptionDrafted(id, prescription.origin().examinationId(), appointment, kind(prescription));
            case Change.Edited edited -> new PrescriptionDraftChanged(id, appointment, prescription.version());
            case Change.Discarded discarded -> new PrescriptionDraftDiscarded(id, appointment, remainingDrafts);
            case Change.Issued issued -> created(prescription, issued, remainingDrafts);
            case Change.Held held -> new PrescriptionHeld(id, appointment, held.pharmacyId(), held.until());
            case Change.Released released -> new PrescriptionReleased(id, appointment, released.pharmacyId());
            case Change.Dispensed dispensed -> dispensed(prescription, dispensed);
            case Change.Expired expired -> new PrescriptionExpired(id, appointment, code(prescription));
            case Change.Revoked revoked ->
                new PrescriptionRevoked(id, appointment, code(prescription), revoked.reasonCode());
            case Change.Replaced replaced ->
                new PrescriptionReplaced(id, appointment, code(prescription), replaced.by());
        };
    }

    private static PrescriptionCreated created(Prescription prescription, Change.Issued issued, int remainingDrafts) {
        Origin origin = prescription.origin();
        Issue issue = prescription.issue();
        return new PrescriptionCreated(
                prescription.id(),
                issue.code().value(),
                kind(prescription),
                origin.appointmentId(),
                origin.patientId(),
                origin.physicianId(),
                origin.facilityCode(),
                issue.hash(),
                issue.issuedAt(),
                issue.expiresAt(),
                issued.replaces(),
                remainingDrafts);
    }

    private static PrescriptionDispensed dispensed(Prescription prescription, Change.Dispensed dispensed) {
        Dispensation dispensation = dispensed.dispensation();
        return new PrescriptionDispensed(
                prescription.id(),
                prescription.origin().appointmentId(),
                code(prescription),
                dispensation.id(),
                dispensation.pharmacyId(),
                dispensation.pharmacistId(),
                dispensed.lines().stream()
                        .map(line -> new DispensedLine(
                                line.line(),
                                line.quantity().stripTrailingZeros().toPlainString()))
                        .toList(),
                dispensed.complete());
    }

    private static PrescriptionKind kind(Prescription prescription) {
        return PrescriptionKind.valueOf(prescription.kind().name());
    }

    private static String code(Prescription prescription) {
        return prescription.issue().code().value();
    }
}
