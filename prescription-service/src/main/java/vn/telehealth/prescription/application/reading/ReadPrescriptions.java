package vn.telehealth.prescription.application.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Page;
import vn.telehealth.prescription.application.reading.PrescriptionSearch.Filter;
import vn.telehealth.prescription.application.reading.PrescriptionSearch.Found;
import vn.telehealth.prescription.domain.History;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.Status;

/** Patients read their own prescriptions, physicians those they wrote. */
@Service
public class ReadPrescriptions {

    private final Prescriptions prescriptions;
    private final PrescriptionSearch search;
    private final History history;
    private final AuditTrail audit;
    private final Clock clock;

    ReadPrescriptions(
            Prescriptions prescriptions, PrescriptionSearch search, History history, AuditTrail audit, Clock clock) {
        this.prescriptions = prescriptions;
        this.search = search;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotYours when it is another patient's or another physician's */
    public Prescription read(Actor actor, UUID id) {
        Prescription prescription = prescriptions
                .find(id)
                .filter(found -> !actor.is(Role.PATIENT) || found.state().status() != Status.DISCARDED)
                .orElseThrow(() -> new NotFound("prescription"));
        if (!isOwn(actor, prescription)) {
            throw new NotYours("prescription", id);
        }
        audited("prescription.read", prescription);
        return prescription;
    }

    public Page<Found> list(Actor actor, Wanted wanted, @Nullable Cursor after, int limit) {
        boolean physician = actor.is(Role.PHYSICIAN);
        Filter filter = new Filter(
                physician ? null : actor.accountId(),
                physician ? actor.requirePhysicianId() : null,
                wanted.appointmentId(),
                wanted.status(),
                clock.instant());
        Page<Found> page = Page.of(search.find(filter, after, limit + 1), limit, Found::cursor);
        audit.record(AuditEntry.of("prescription.list", physician ? "physician" : "patient", owner(filter)));
        return page;
    }

    public List<History.Version> versions(Actor actor, UUID id) {
        return history.of(read(actor, id).id());
    }

    private static UUID owner(Filter filter) {
        return Optional.ofNullable(filter.patientId())
                .or(() -> Optional.ofNullable(filter.physicianId()))
                .orElseThrow();
    }

    private void audited(String action, Prescription prescription) {
        audit.record(AuditEntry.of(action, "prescription", prescription.id())
                .patient(prescription.origin().patientId()));
    }

    private static boolean isOwn(Actor actor, Prescription prescription) {
        if (actor.is(Role.PHYSICIAN)) {
            return prescription.origin().physicianId().equals(actor.physicianId());
        }
        return actor.is(Role.PATIENT) && prescription.origin().patientId().equals(actor.accountId());
    }

    /** What the reader asks for; null for all. */
    public record Wanted(
            @Nullable UUID appointmentId, @Nullable Status status) {}
}
