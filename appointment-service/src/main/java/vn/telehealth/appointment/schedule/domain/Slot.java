package vn.telehealth.appointment.schedule.domain;

import java.util.Set;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** A period that can be booked once. */
public record Slot(SlotId id, Practice practice, Period period, Set<VisitKind> visitKinds) {

    public Slot {
        visitKinds = Set.copyOf(visitKinds);
    }
}
