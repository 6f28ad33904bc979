package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.schedule.domain.SlotId;

/** Someone has booked the slot, or the physician at that time. */
public final class SlotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SlotId slotId;

    public SlotTaken(SlotId slotId) {
        super("taken: slot " + slotId);
        this.slotId = slotId;
    }

    public SlotId slotId() {
        return slotId;
    }
}
