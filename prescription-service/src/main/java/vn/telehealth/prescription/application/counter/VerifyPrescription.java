package vn.telehealth.prescription.application.counter;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SecureQr.QrContent;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Answers whether a prescription is genuine and good. Reads only: no signature, no lock. Each attempt is audited. */
@Service
public class VerifyPrescription {

    private static final String ACTION = "prescription.verify";
    private static final String OBJECT = "prescription";

    private final Prescriptions prescriptions;
    private final CounterProof proof;
    private final SecureQr secureQr;
    private final Verifications verifications;
    private final AuditTrail audit;

    VerifyPrescription(
            Prescriptions prescriptions,
            CounterProof proof,
            SecureQr secureQr,
            Verifications verifications,
            AuditTrail audit) {
        this.prescriptions = prescriptions;
        this.proof = proof;
        this.secureQr = secureQr;
        this.verifications = verifications;
        this.audit = audit;
    }

    /**
     * By id or printed code. Drafts and prescriptions that never were look alike.
     *
     * @throws NotFound when nothing was issued under it
     */
    public Verification byId(Actor actor, String idOrCode) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        Prescription prescription = find(idOrCode)
                .filter(found -> found.state().status().isIssued())
                .orElseThrow(() -> {
                    audit.record(AuditEntry.of(ACTION, OBJECT, "unknown")
                            .outcome(AuditOutcome.FAILED)
                            .detail("reason", "not-found"));
                    return new NotFound(OBJECT);
                });
        audited(prescription, "id");
        return verifications.brief(prescription, pharmacy.id());
    }

    /**
     * By a scanned QR, with content: hash and signature are checked against what was stored at issuing.
     *
     * @param scan gives the text of the QR; a scan that fails is an attempt as well
     * @throws QrRefused when it is none of ours, or fits no prescription as it was issued
     */
    public Verification byQr(Actor actor, Supplier<String> scan) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        try {
            QrContent content = secureQr.open(scan.get());
            Prescription prescription = prescriptions
                    .find(content.prescriptionId())
                    .filter(found -> found.state().status().isIssued())
                    .filter(found -> found.issue().hash().equals(content.hash()))
                    .orElseThrow(() -> new QrRefused("fits nothing that was issued"));
            audited(prescription, "qr");
            return verifications.full(prescription, pharmacy.id());
        } catch (QrRefused e) {
            audit.record(AuditEntry.of(ACTION, OBJECT, "unknown")
                    .outcome(AuditOutcome.FAILED)
                    .detail("reason", "qr-refused"));
            throw e;
        }
    }

    private Optional<Prescription> find(String idOrCode) {
        Optional<PrescriptionCode> code = PrescriptionCode.parse(idOrCode);
        if (code.isPresent()) {
            return prescriptions.findByCode(code.get());
        }
        return uuid(idOrCode).flatMap(prescriptions::find);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void audited(Prescription prescription, String by) {
        audit.record(AuditEntry.of(ACTION, OBJECT, prescription.id())
                .patient(prescription.origin().patientId())
                .detail("by", by));
    }
}
