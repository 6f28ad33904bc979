package vn.telehealth.appointment.schedule.domain;

/**
 * A slot as it stands at the moment when someone wants it.
 *
 * @param credentialed whether its physician is approved and has an account
 */
public record OfferedSlot(Slot slot, boolean withdrawn, boolean credentialed) {}
