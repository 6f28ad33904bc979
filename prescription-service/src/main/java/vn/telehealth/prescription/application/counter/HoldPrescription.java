package vn.telehealth.prescription.application.counter;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** A pharmacy takes a prescription to prepare it, and gives it back. */
@Service
public class HoldPrescription {

    private static final String HOLD = "hold-prescription";
    private static final String RELEASE = "release-prescription";

    private final IdempotentRequests requests;
    private final Prescriptions prescriptions;
    private final CounterProof proof;
    private final Holds holds;

    HoldPrescription(IdempotentRequests requests, Prescriptions prescriptions, CounterProof proof, Holds holds) {
        this.requests = requests;
        this.prescriptions = prescriptions;
        this.proof = proof;
        this.holds = holds;
    }

    /** Holding again, with another key, what one holds makes the hold longer. */
    public Hold hold(Actor actor, Claim claim, IdempotencyKey key) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        return requests.once(HOLD, key, claim, Hold.class, () -> {
            Prescription prescription = lockIssued(claim.prescriptionId());
            proof.requireProof(prescription, claim.qr());
            return holds.take(prescription, pharmacy.id());
        });
    }

    /** @return the prescription that was given back */
    public UUID release(Actor actor, UUID id, IdempotencyKey key) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        return requests.once(RELEASE, key, id, UUID.class, () -> {
            holds.giveBack(lockIssued(id), pharmacy.id());
            return id;
        });
    }

    private Prescription lockIssued(UUID id) {
        return prescriptions
                .lock(id)
                .filter(found -> found.state().status().isIssued())
                .orElseThrow(() -> new NotFound("prescription"));
    }

    /** @param qr text of the scanned code: whoever holds has it in hands */
    public record Claim(UUID prescriptionId, String qr) {}
}
