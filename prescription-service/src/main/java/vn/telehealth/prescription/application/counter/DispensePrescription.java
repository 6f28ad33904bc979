package vn.telehealth.prescription.application.counter;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Hands medicines out exactly once, under any concurrency and any number of retries. */
@Service
public class DispensePrescription {

    private static final String OPERATION = "dispense-prescription";

    private final IdempotentRequests requests;
    private final Prescriptions prescriptions;
    private final Recipients recipients;
    private final CounterProof proof;
    private final Counter counter;

    DispensePrescription(
            IdempotentRequests requests,
            Prescriptions prescriptions,
            Recipients recipients,
            CounterProof proof,
            Counter counter) {
        this.requests = requests;
        this.prescriptions = prescriptions;
        this.recipients = recipients;
        this.proof = proof;
        this.counter = counter;
    }

    public Dispensed dispense(Actor actor, Sale sale, IdempotencyKey key) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        Pharmacist pharmacist = proof.requirePharmacist(pharmacy, sale.pharmacistId());
        UUID id = Ids.next();
        var handover = new Handover(id, sale, pharmacist, recipients.sealed(id, sale));
        return requests.once(OPERATION, key, sale.withoutRecipient(), Dispensed.class, () -> {
            // The row lock puts all pharmacies in one line; who comes second finds nothing left.
            Prescription prescription = prescriptions
                    .lock(sale.prescriptionId())
                    .filter(found -> found.state().status().isIssued())
                    .orElseThrow(() -> new NotFound("prescription"));
            Instant now = counter.now();
            proof.requireProofOrHold(prescription, sale.qr(), prescription.liveHold(now), pharmacy.id());
            return counter.handOut(prescription, handover);
        });
    }
}
