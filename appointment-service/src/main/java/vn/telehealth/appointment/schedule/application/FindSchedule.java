package vn.telehealth.appointment.schedule.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.telehealth.appointment.schedule.domain.Availabilities;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.FreeSlot;
import vn.telehealth.appointment.schedule.domain.SlotFilter;
import vn.telehealth.appointment.schedule.domain.Slots;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Actor;

/** Rules of a physician, and free slots for everyone. */
@Service
public class FindSchedule {

    private final Availabilities availabilities;
    private final Slots slots;
    private final Clock clock;

    FindSchedule(Availabilities availabilities, Slots slots, Clock clock) {
        this.availabilities = availabilities;
        this.slots = slots;
        this.clock = clock;
    }

    public List<Availability> rulesOf(PhysicianId physician, @Nullable AvailabilityId after, int limit, Actor actor) {
        OwnSchedule.require(physician, actor);
        return availabilities.of(physician, after, limit);
    }

    /** Free slots that have not begun. */
    public List<FreeSlot> freeSlots(SlotFilter filter, int limit) {
        return slots.findFree(filter.notBefore(clock.instant()), limit);
    }
}
