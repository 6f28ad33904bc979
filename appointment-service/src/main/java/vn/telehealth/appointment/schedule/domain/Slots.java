package vn.telehealth.appointment.schedule.domain;

import java.util.List;

/** The slots cut from the rules. */
public interface Slots {

    /** Leaves out what overlaps a slot that the physician has already. */
    void add(AvailabilityId rule, List<Slot> slots);

    /** Takes back the rule's slots that nobody has booked. */
    void withdrawFree(AvailabilityId rule);

    /** Free slots of credentialed physicians by start, then id. */
    List<FreeSlot> findFree(SlotFilter filter, int limit);
}
