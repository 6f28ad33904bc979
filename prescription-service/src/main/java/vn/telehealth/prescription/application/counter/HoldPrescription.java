package vn.telehealth.prescription.application.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.HoldLength;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** A pharmacy takes a prescription to prepare it, and gives it back. */
@Service
@Transactional
public class HoldPrescription {

    private final Prescriptions prescriptions;
    private final CounterProof proof;
    private final PrescriptionJournal journal;
    private final HoldLength length;
    private final Clock clock;

    HoldPrescription(
            Prescriptions prescriptions,
            CounterProof proof,
            PrescriptionJournal journal,
            HoldLength length,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.proof = proof;
        this.journal = journal;
        this.length = length;
        this.clock = clock;
    }

    /** Holding again what one holds makes the hold longer. */
    public Hold hold(Actor actor, UUID id, String qr) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        Prescription prescription = lockIssued(id);
        proof.requireProof(prescription, qr);
        Instant now = clock.instant();
        prescription.dropStaleHold(now);
        Hold hold = new Hold(pharmacy.id(), length.from(now));
        prescription.hold(hold.pharmacyId(), hold.until(), now);
        journal.save(prescription);
        return hold;
    }

    public void release(Actor actor, UUID id) {
        Pharmacy pharmacy = proof.requirePharmacy(actor);
        Prescription prescription = lockIssued(id);
        prescription.release(pharmacy.id(), clock.instant());
        journal.save(prescription);
    }

    private Prescription lockIssued(UUID id) {
        return prescriptions
                .lock(id)
                .filter(found -> found.state().status().isIssued())
                .orElseThrow(() -> new NotFound("prescription"));
    }
}
