package vn.telehealth.appointment.schedule.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.Period;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.Recurrence;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.schedule.domain.SlotPattern;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** From rows to values, and back where a type needs it. */
final class ScheduleRows {

    private ScheduleRows() {}

    /** Of a row with the columns of {@code slot}. */
    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                new SlotId(row.getObject("id", UUID.class)),
                practice(row),
                new Period(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                visitKinds(row));
    }

    static Availability availability(ResultSet row, int number) throws SQLException {
        SlotPattern pattern = new SlotPattern(
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                Duration.ofMinutes(row.getLong("slot_minutes")),
                visitKinds(row));
        return new Availability(
                new AvailabilityId(row.getObject("id", UUID.class)), practice(row), recurrence(row), pattern);
    }

    static String[] names(Set<VisitKind> kinds) {
        return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Recurrence recurrence(ResultSet row) throws SQLException {
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        int day = row.getInt("day_of_week");
        return row.wasNull()
                ? new Recurrence.OnDay(firstDay)
                : new Recurrence.Weekly(DayOfWeek.of(day), firstDay, row.getObject("last_day", LocalDate.class));
    }

    private static Practice practice(ResultSet row) throws SQLException {
        return new Practice(
                new PhysicianId(row.getObject("physician_id", UUID.class)),
                new FacilityCode(row.getString("facility_code")));
    }

    private static Set<VisitKind> visitKinds(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("visit_kinds").getArray();
        return Arrays.stream(names).map(VisitKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
