package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import vn.telehealth.appointment.schedule.domain.OfferedSlot;
import vn.telehealth.appointment.schedule.domain.Period;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** Where, when and how patient and physician meet. */
public record Visit(SlotId slot, Practice practice, Period period, VisitKind kind) {

    /**
     * The visit that would take place in the slot.
     *
     * @throws SlotGone when it was withdrawn or has begun
     * @throws PhysicianNotCredentialed when nobody may see this physician
     * @throws VisitKindNotOffered when it is not for this kind of visit
     */
    public static Visit in(OfferedSlot offered, VisitKind kind, Instant now) {
        Slot slot = offered.slot();
        if (offered.withdrawn() || !now.isBefore(slot.period().startsAt())) {
            throw new SlotGone(slot.id());
        }
        if (!offered.credentialed()) {
            throw new PhysicianNotCredentialed(slot.practice().physician());
        }
        if (!slot.visitKinds().contains(kind)) {
            throw new VisitKindNotOffered(kind);
        }
        return new Visit(slot.id(), slot.practice(), slot.period(), kind);
    }
}
