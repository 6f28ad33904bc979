package vn.telehealth.prescription.application.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;

/** The pharmacists of a pharmacy, entered by an admin. */
@Service
@Transactional
public class RegisterPharmacists {

    private final Pharmacies pharmacies;
    private final AuditTrail audit;

    RegisterPharmacists(Pharmacies pharmacies, AuditTrail audit) {
        this.pharmacies = pharmacies;
        this.audit = audit;
    }

    public Pharmacist register(UUID pharmacyId, Details details) {
        requirePharmacy(pharmacyId);
        var pharmacist =
                new Pharmacist(Ids.next(), pharmacyId, details.name(), details.certificateNo(), details.degree(), true);
        pharmacies.put(pharmacist);
        audit.record(AuditEntry.of("pharmacist.register", "pharmacist", pharmacist.id()));
        return pharmacist;
    }

    public Pharmacist setActive(UUID pharmacyId, UUID id, boolean active) {
        Pharmacist changed = pharmacies
                .findPharmacist(id)
                .filter(found -> found.pharmacyId().equals(pharmacyId))
                .orElseThrow(() -> new NotFound("pharmacist"))
                .withActive(active);
        pharmacies.put(changed);
        audit.record(AuditEntry.of(active ? "pharmacist.activate" : "pharmacist.deactivate", "pharmacist", id));
        return changed;
    }

    public List<Pharmacist> list(UUID pharmacyId) {
        requirePharmacy(pharmacyId);
        return pharmacies.pharmacistsOf(pharmacyId);
    }

    private void requirePharmacy(UUID id) {
        if (pharmacies.find(id).isEmpty()) {
            throw new NotFound("pharmacy");
        }
    }

    public record Details(String name, String certificateNo, boolean degree) {}
}
