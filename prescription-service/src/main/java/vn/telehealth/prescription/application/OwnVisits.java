package vn.telehealth.prescription.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.care.Visits;

/** Gives physicians what is theirs, locked in the one order that all use cases keep: the visit, then its prescription. */
@Component
public class OwnVisits {

    private final Visits visits;
    private final Prescriptions prescriptions;

    OwnVisits(Visits visits, Prescriptions prescriptions) {
        this.visits = visits;
        this.prescriptions = prescriptions;
    }

    /** @throws VisitCancelled when it is */
    @Transactional(propagation = Propagation.MANDATORY)
    public Visit lockVisit(Actor actor, UUID appointmentId) {
        Visit visit = visits.lock(appointmentId).orElseThrow(() -> missing(appointmentId));
        if (!visit.physicianId().equals(actor.requirePhysicianId())) {
            throw new NotYours("appointment", appointmentId);
        }
        if (!visit.open()) {
            throw new VisitCancelled();
        }
        return visit;
    }

    /** The visit and the prescription, both locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Owned lockPrescription(Actor actor, UUID id) {
        Prescription seen = find(actor, id);
        Visit visit = lockVisit(actor, seen.origin().appointmentId());
        return new Owned(visit, prescriptions.lock(id).orElseThrow(() -> new NotFound("prescription")));
    }

    public Prescription find(Actor actor, UUID id) {
        Prescription prescription = prescriptions.find(id).orElseThrow(() -> new NotFound("prescription"));
        if (!prescription.origin().physicianId().equals(actor.requirePhysicianId())) {
            throw new NotYours("prescription", id);
        }
        return prescription;
    }

    private RuntimeException missing(UUID appointmentId) {
        return visits.isClosed(appointmentId) ? new VisitCancelled() : new NotFound("appointment");
    }

    public record Owned(Visit visit, Prescription prescription) {}
}
