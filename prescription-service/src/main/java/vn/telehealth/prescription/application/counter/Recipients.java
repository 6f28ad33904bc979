package vn.telehealth.prescription.application.counter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.RecipientSeal;
import vn.telehealth.prescription.domain.SealedRecipient;

/** Seals who fetches controlled medicines; goes to the token, so no transaction may run. */
@Component
class Recipients {

    private final Prescriptions prescriptions;
    private final RecipientSeal seal;

    Recipients(Prescriptions prescriptions, RecipientSeal seal) {
        this.prescriptions = prescriptions;
        this.seal = seal;
    }

    /** Null when none was named, or the kind asks for none: what the law does not want known is not kept. */
    @Nullable
    SealedRecipient sealed(UUID dispensationId, Sale sale) {
        return Optional.ofNullable(sale.recipient())
                .filter(recipient -> isControlled(sale.prescriptionId()))
                .map(recipient -> seal.seal(dispensationId, recipient))
                .orElse(null);
    }

    private boolean isControlled(UUID prescriptionId) {
        return prescriptions
                .find(prescriptionId)
                .map(Prescription::kind)
                .filter(kind -> kind.isControlled())
                .isPresent();
    }
}
