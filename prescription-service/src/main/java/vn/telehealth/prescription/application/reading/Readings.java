package vn.telehealth.prescription.application.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;

/** Adds to prescriptions what a reader wants to see beside them. */
@Component
public class Readings {

    private final Formulary formulary;
    private final Pharmacies pharmacies;
    private final Clock clock;

    Readings(Formulary formulary, Pharmacies pharmacies, Clock clock) {
        this.formulary = formulary;
        this.pharmacies = pharmacies;
        this.clock = clock;
    }

    public Reading of(Actor actor, Prescription prescription) {
        return of(actor, List.of(prescription)).getFirst();
    }

    /** However many they are, the medicines of all are asked for once, and so are the names of those who hold them. */
    public List<Reading> of(Actor actor, List<Prescription> prescriptions) {
        Instant now = clock.instant();
        Map<String, Medicine> medicines = medicines(prescriptions);
        Map<UUID, String> holders = holders(prescriptions, now);
        return prescriptions.stream()
                .map(prescription -> {
                    Status status = prescription.statusAt(now);
                    boolean withContent = actor.is(Role.PHYSICIAN) || status.isIssued();
                    Hold hold = prescription.liveHold(now);
                    return new Reading(
                            prescription,
                            status,
                            withContent,
                            withContent ? medicines : Map.of(),
                            hold,
                            hold == null ? null : holders.get(hold.pharmacyId()));
                })
                .toList();
    }

    private Map<String, Medicine> medicines(List<Prescription> prescriptions) {
        return formulary.findAll(prescriptions.stream()
                .flatMap(prescription -> prescription.content().lines().stream())
                .map(DraftLine::medicineCode)
                .distinct()
                .toList());
    }

    private Map<UUID, String> holders(List<Prescription> prescriptions, Instant now) {
        List<UUID> ids = prescriptions.stream()
                .flatMap(prescription -> Optional.ofNullable(prescription.liveHold(now)).stream())
                .map(Hold::pharmacyId)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : pharmacies.names(ids);
    }
}
