package vn.telehealth.appointment.schedule.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.Recurrence;
import vn.telehealth.appointment.shared.domain.VisitKind;

@Schema(name = "Availability")
record AvailabilityView(
        UUID availabilityId,
        UUID physicianId,
        String facilityCode,
        @Nullable DayOfWeek dayOfWeek,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate date,
        @Schema(type = "string", example = "08:00:00") LocalTime from,
        @Schema(type = "string", example = "11:30:00") LocalTime to,
        long slotMinutes,
        List<VisitKind> visitKinds) {

    static AvailabilityView of(Availability rule) {
        boolean weekly = rule.recurrence() instanceof Recurrence.Weekly;
        return new AvailabilityView(
                rule.id().value(),
                rule.practice().physician().value(),
                rule.practice().facility().value(),
                rule.recurrence() instanceof Recurrence.Weekly every ? every.dayOfWeek() : null,
                weekly ? rule.recurrence().firstDay() : null,
                weekly ? rule.recurrence().lastDay() : null,
                weekly ? null : rule.recurrence().firstDay(),
                rule.pattern().from(),
                rule.pattern().to(),
                rule.pattern().length().toMinutes(),
                rule.pattern().visitKinds().stream().sorted().toList());
    }
}
