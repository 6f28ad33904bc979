package vn.telehealth.prescription.application.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.reading.PrescriptionSearch.Found;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Adds to a prescription what a reader wants to see beside it. */
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
        return of(actor, new Found(prescription, clock.instant()));
    }

    Reading of(Actor actor, Found found) {
        Instant now = clock.instant();
        Prescription prescription = found.prescription();
        Status status = prescription.statusAt(now);
        boolean withContent = actor.is(Role.PHYSICIAN) || status.isIssued();
        Hold hold = prescription.liveHold(now);
        return new Reading(
                prescription,
                status,
                found.createdAt(),
                withContent,
                withContent ? medicines(prescription) : Map.of(),
                hold,
                hold == null ? null : name(hold.pharmacyId()));
    }

    private Map<String, Medicine> medicines(Prescription prescription) {
        return formulary.findAll(prescription.content().lines().stream()
                .map(DraftLine::medicineCode)
                .toList());
    }

    private @Nullable String name(UUID pharmacyId) {
        return pharmacies.find(pharmacyId).map(Pharmacy::name).orElse(null);
    }
}
