package vn.telehealth.appointment.schedule.domain;

/**
 * A slot as patients look for it.
 *
 * @param physicianName as on the licence
 * @param specialty code of the physician's specialty
 */
public record FreeSlot(Slot slot, String physicianName, String specialty) {}
