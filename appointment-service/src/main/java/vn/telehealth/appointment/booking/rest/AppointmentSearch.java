package vn.telehealth.appointment.booking.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.booking.domain.AppointmentFilter;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.SagaState;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.VietnamTime;

/**
 * Query parameters of the list.
 *
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 */
record AppointmentSearch(
        @Nullable SagaState status,
        @Nullable UUID patientId,
        @Nullable UUID physicianId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String after) {

    AppointmentFilter filter() {
        Cursor cursor = Cursor.decode(after);
        return new AppointmentFilter(
                patientId == null ? null : new PatientId(patientId),
                physicianId == null ? null : new PhysicianId(physicianId),
                status,
                startOf(from),
                to == null ? null : startOf(to.plusDays(1)),
                cursor == null ? null : new AppointmentFilter.Position(cursor.time(), new AppointmentId(cursor.id())));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
