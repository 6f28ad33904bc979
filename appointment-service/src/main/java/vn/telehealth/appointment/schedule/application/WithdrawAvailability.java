package vn.telehealth.appointment.schedule.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.schedule.domain.Availabilities;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.Slots;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/** A rule ends; what is booked stays booked. */
@Service
public class WithdrawAvailability {

    private final Availabilities availabilities;
    private final Slots slots;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawAvailability(Availabilities availabilities, Slots slots, AuditTrail audit, Clock clock) {
        this.availabilities = availabilities;
        this.slots = slots;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when the physician has no such rule */
    @Transactional
    public void withdraw(PhysicianId physician, AvailabilityId id, Actor actor) {
        OwnSchedule.require(physician, actor);
        Availability rule = availabilities
                .lock(id)
                .filter(found -> found.practice().physician().equals(physician))
                .orElseThrow(() -> new NotFound("availability"));
        availabilities.withdraw(rule.id(), clock.instant());
        slots.withdraw(rule.id());
        audit.record(AuditEntry.of("availability.withdraw", "availability", rule.id()));
    }
}
