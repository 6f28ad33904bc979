package vn.telehealth.appointment.schedule.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.schedule.domain.Availabilities;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.Recurrence;
import vn.telehealth.appointment.schedule.domain.SlotPattern;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/** A physician, or an admin for one, says when the physician can be seen. */
@Service
public class OfferAvailability {

    private final Physicians physicians;
    private final Availabilities availabilities;
    private final SlotCutter cutter;
    private final AuditTrail audit;

    OfferAvailability(Physicians physicians, Availabilities availabilities, SlotCutter cutter, AuditTrail audit) {
        this.physicians = physicians;
        this.availabilities = availabilities;
        this.cutter = cutter;
        this.audit = audit;
    }

    /** Slots are cut at once; where they would overlap older ones, the older ones stay. */
    @Transactional
    public Availability offer(PhysicianId id, Recurrence recurrence, SlotPattern pattern, Actor actor) {
        OwnSchedule.require(id, actor);
        Physician physician = physicians.find(id).orElseThrow(() -> new NotFound("physician"));
        Availability rule = new Availability(
                new AvailabilityId(Ids.next()), new Practice(id, physician.facility()), recurrence, pattern);
        availabilities.add(rule, cutter.horizon());
        cutter.cut(rule, cutter.today());
        audit.record(AuditEntry.of("availability.offer", "availability", rule.id()));
        return rule;
    }
}
