package vn.telehealth.appointment.schedule.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.schedule.domain.Slots;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.web.VietnamTime;

/** Cuts the slots of a rule, from now up to the horizon. */
@Component
class SlotCutter {

    private final Slots slots;
    private final ScheduleProperties properties;
    private final Clock clock;

    SlotCutter(Slots slots, ScheduleProperties properties, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    /** The last day for which slots are cut today. */
    LocalDate horizon() {
        return today().plusDays(properties.horizonDays());
    }

    /** Cuts the slots from {@code first} to the horizon that have not begun yet. */
    void cut(Availability rule, LocalDate first) {
        Instant now = clock.instant();
        List<Slot> cut = rule.periods(first, horizon(), VietnamTime.ZONE).stream()
                .filter(period -> period.startsAt().isAfter(now))
                .map(period -> new Slot(
                        new SlotId(Ids.next()),
                        rule.practice(),
                        period,
                        rule.pattern().visitKinds()))
                .toList();
        slots.add(rule.id(), cut);
    }
}
