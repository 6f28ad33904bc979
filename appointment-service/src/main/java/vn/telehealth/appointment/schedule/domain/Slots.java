package vn.telehealth.appointment.schedule.domain;

import java.util.List;
import java.util.Optional;

/** The slots cut from the rules. */
public interface Slots {

    /** Leaves out what overlaps a slot that the physician has already. */
    void add(AvailabilityId rule, List<Slot> slots);

    /** Takes the rule's slots back; a visit that is booked in one takes place, and cancelling it frees nothing. */
    void withdraw(AvailabilityId rule);

    /**
     * The slot, locked until the transaction ends, and so is the standing of its physician:
     * a suspension and a booking wait for each other.
     */
    Optional<OfferedSlot> lock(SlotId id);

    /** Free slots of credentialed physicians by start, then id. */
    List<FreeSlot> findFree(SlotFilter filter, int limit);
}
