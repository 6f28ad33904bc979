package vn.telehealth.prescription.application.counter;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.pharmacy.NotAPharmacistHere;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Hands medicines out exactly once, under any concurrency and any number of retries. */
@Service
public class DispensePrescription {

    private final IdempotentRequests requests;
    private final Prescriptions prescriptions;
    private final Pharmacies pharmacies;
    private final CounterProof proof;
    private final Counter counter;

    DispensePrescription(
            IdempotentRequests requests,
            Prescriptions prescriptions,
            Pharmacies pharmacies,
            CounterProof proof,
            Counter counter) {
        this.requests = requests;
        this.prescriptions = prescriptions;
        this.pharmacies = pharmacies;
        this.proof = proof;
        this.counter = counter;
    }

    public Dispensed dispense(Actor actor, Sale sale, IdempotencyKey key) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        Pharmacist pharmacist = requirePharmacist(pharmacy, sale.pharmacistId());
        return requests.once("dispense-prescription", key, sale, Dispensed.class, () -> {
            // The row lock puts all pharmacies in one line; who comes second finds nothing left.
            Prescription prescription = prescriptions
                    .lock(sale.prescriptionId())
                    .filter(found -> found.state().status().isIssued())
                    .orElseThrow(() -> new NotFound("prescription"));
            Instant now = counter.now();
            proof.requireProofOrHold(prescription, sale.qr(), prescription.liveHold(now), pharmacy.id());
            return counter.handOut(prescription, sale, pharmacist);
        });
    }

    private Pharmacist requirePharmacist(Pharmacy pharmacy, UUID pharmacistId) {
        return pharmacies
                .findPharmacist(pharmacistId)
                .filter(found -> found.active() && found.pharmacyId().equals(pharmacy.id()))
                .orElseThrow(NotAPharmacistHere::new);
    }
}
