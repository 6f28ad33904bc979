package vn.telehealth.appointment.schedule.rest;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.physician.domain.Specialty;
import vn.telehealth.appointment.schedule.domain.SlotFilter;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.VietnamTime;

/**
 * Query parameters of the search.
 *
 * @param day in Vietnam
 */
record SlotSearch(
        @Nullable UUID physicianId,
        @Nullable @Pattern(regexp = FacilityCode.PATTERN) String facilityCode,
        @Nullable Specialty specialty,
        @Nullable VisitKind visitKind,
        @Nullable LocalDate day,
        @Nullable String after) {

    SlotFilter filter() {
        Cursor cursor = Cursor.decode(after);
        return new SlotFilter(
                physicianId == null ? null : new PhysicianId(physicianId),
                facilityCode == null ? null : new FacilityCode(facilityCode),
                specialty == null ? null : specialty.name(),
                visitKind,
                startOf(day),
                day == null ? null : startOf(day.plusDays(1)),
                cursor == null ? null : new SlotFilter.Position(cursor.time(), new SlotId(cursor.id())));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
