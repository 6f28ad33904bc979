package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.schedule.domain.SlotId;

/** Slots at the moment of booking. */
public interface BookableSlots {

    /**
     * Locks slot and patient until the transaction ends, so that bookings of one slot, and those of one patient, come
     * one after the other and find what the database's constraints find without a deadlock.
     *
     * @throws SlotGone when there is no such slot
     */
    BookableSlot lock(SlotId slot, PatientId patient);
}
