package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.schedule.domain.SlotId;

/** There is no such slot, it was withdrawn, or it has begun. */
public final class SlotGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SlotId slotId;

    public SlotGone(SlotId slotId) {
        super("no longer to be had: slot " + slotId);
        this.slotId = slotId;
    }

    public SlotId slotId() {
        return slotId;
    }
}
