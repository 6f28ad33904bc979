package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.schedule.domain.SlotId;

/** The patient has another appointment at that time. */
public final class PatientBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SlotId slotId;

    public PatientBusy(SlotId slotId) {
        super("the patient has another appointment at the time of slot " + slotId);
        this.slotId = slotId;
    }

    public SlotId slotId() {
        return slotId;
    }
}
