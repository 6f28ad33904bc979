package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.shared.domain.VisitKind;

/**
 * A slot as it stands at the moment of booking.
 *
 * @param credentialed whether its physician is approved and has an account
 */
public record BookableSlot(Slot slot, boolean withdrawn, boolean credentialed) {

    /**
     * The visit that would take place in it.
     *
     * @throws SlotGone when it was withdrawn or has begun
     * @throws PhysicianNotCredentialed when nobody may see this physician
     * @throws VisitKindNotOffered when it is not for this kind of visit
     */
    public Visit visit(VisitKind kind, Instant now) {
        if (withdrawn || !now.isBefore(slot.period().startsAt())) {
            throw new SlotGone(slot.id());
        }
        if (!credentialed) {
            throw new PhysicianNotCredentialed(slot.practice().physician());
        }
        if (!slot.visitKinds().contains(kind)) {
            throw new VisitKindNotOffered(kind);
        }
        return new Visit(slot.id(), slot.practice(), slot.period(), kind);
    }
}
