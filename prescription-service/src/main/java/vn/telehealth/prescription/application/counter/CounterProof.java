package vn.telehealth.prescription.application.counter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SecureQr.QrContent;
import vn.telehealth.prescription.domain.pharmacy.NotAPharmacistHere;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Who may act on a prescription at the counter: a registered, active pharmacy that has its QR in hand or holds it already. */
@Component
class CounterProof {

    private final Pharmacies pharmacies;
    private final SecureQr secureQr;

    CounterProof(Pharmacies pharmacies, SecureQr secureQr) {
        this.pharmacies = pharmacies;
        this.secureQr = secureQr;
    }

    Pharmacy requirePharmacy(Actor actor) {
        return pharmacies
                .ofClient(actor.clientId())
                .filter(Pharmacy::active)
                .orElseThrow(() -> new NotYours("pharmacy", actor.clientId()));
    }

    /** @throws NotAPharmacistHere when nobody of that id is registered and active at the pharmacy */
    Pharmacist requirePharmacist(Pharmacy pharmacy, UUID pharmacistId) {
        return pharmacies
                .findPharmacist(pharmacistId)
                .filter(found -> found.active() && found.pharmacyId().equals(pharmacy.id()))
                .orElseThrow(NotAPharmacistHere::new);
    }

    /** @throws QrRefused when the text is no QR of this prescription */
    void requireProof(Prescription prescription, @Nullable String qr) {
        QrContent content = secureQr.open(Optional.ofNullable(qr).orElse(""));
        boolean fits = content.prescriptionId().equals(prescription.id())
                && content.hash().equals(prescription.issue().hash());
        if (!fits) {
            throw new QrRefused("of another prescription");
        }
    }

    /** A pharmacy that holds the prescription showed the QR when it took it. */
    void requireProofOrHold(Prescription prescription, @Nullable String qr, @Nullable Hold hold, UUID pharmacyId) {
        boolean holds = hold != null && hold.pharmacyId().equals(pharmacyId);
        if (!holds || qr != null) {
            requireProof(prescription, qr);
        }
    }
}
