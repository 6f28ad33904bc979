package vn.telehealth.appointment.schedule.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/**
 * Which slots to look for; what is absent does not restrict.
 *
 * @param from earliest start
 * @param before starts before this
 * @param after list from the first one after this one
 */
public record SlotFilter(
        @Nullable PhysicianId physician,
        @Nullable FacilityCode facility,
        @Nullable String specialty,
        @Nullable VisitKind visitKind,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Position after) {

    /** The same, without what starts before {@code earliest}. */
    public SlotFilter notBefore(Instant earliest) {
        Instant start = from == null || from.isBefore(earliest) ? earliest : from;
        return new SlotFilter(physician, facility, specialty, visitKind, start, before, after);
    }

    /** Where a page ended. */
    public record Position(Instant startsAt, SlotId id) {}
}
