package vn.telehealth.prescription.application.counter;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.prescription.domain.DispenseRefused;
import vn.telehealth.prescription.domain.TransitionRefused;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.pharmacy.NotAPharmacistHere;

/** Audits what was refused at the counter. Outside of the attempt's transaction, which leaves nothing behind. */
@Component
public class Attempts {

    private final AuditTrail audit;

    Attempts(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param action as in {@code prescription.dispense} */
    public <T> T audited(String action, UUID prescriptionId, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (QrRefused | DispenseRefused | TransitionRefused | NotAPharmacistHere e) {
            audit.record(AuditEntry.of(action, "prescription", prescriptionId)
                    .outcome(AuditOutcome.FAILED)
                    .detail("reason", reason(e)));
            throw e;
        }
    }

    private static String reason(RuntimeException refusal) {
        return switch (refusal) {
            case DispenseRefused refused -> slug(refused.reason());
            case TransitionRefused refused -> slug(refused.status());
            case QrRefused refused -> "qr-refused";
            default -> "pharmacist-not-registered";
        };
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
