package vn.telehealth.appointment.schedule.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.schedule.domain.Recurrence;
import vn.telehealth.appointment.schedule.domain.SlotPattern;
import vn.telehealth.appointment.shared.domain.VisitKind;
import vn.telehealth.platform.problem.FieldViolation;

@Schema(
        name = "AvailabilityOffer",
        description = "Either dayOfWeek with validFrom, for every week, or date, for once; wall times of Vietnam")
record AvailabilityRequest(
        @Nullable DayOfWeek dayOfWeek,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate date,
        @NotNull @Schema(type = "string", example = "08:00") LocalTime from,

        @NotNull @Schema(type = "string", example = "11:30", description = "00:00 is the end of the day")
        LocalTime to,

        @NotNull @Min(SlotPattern.MIN_MINUTES) @Max(SlotPattern.MAX_MINUTES)
        Integer slotMinutes,

        @NotEmpty Set<@NotNull VisitKind> visitKinds) {

    /** @throws InvalidAvailability when day and date, or begin and end, do not fit each other */
    Recurrence recurrence() {
        if (date != null) {
            requireAbsent("dayOfWeek", dayOfWeek);
            requireAbsent("validFrom", validFrom);
            requireAbsent("validUntil", validUntil);
            return new Recurrence.OnDay(date);
        }
        DayOfWeek day = require("dayOfWeek", dayOfWeek);
        LocalDate first = require("validFrom", validFrom);
        if (validUntil != null && validUntil.isBefore(first)) {
            throw invalid("validUntil", "ends-before-it-begins");
        }
        return new Recurrence.Weekly(day, first, validUntil);
    }

    /** @throws InvalidAvailability when no slot fits in */
    SlotPattern pattern() {
        Duration length = Duration.ofMinutes(slotMinutes);
        if (SlotPattern.time(from, to).compareTo(length) < 0) {
            throw invalid("to", "no-slot-fits");
        }
        return new SlotPattern(from, to, length, visitKinds);
    }

    private static void requireAbsent(String field, @Nullable Object value) {
        if (value != null) {
            throw invalid(field, "not-with-date");
        }
    }

    private static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field, "not-null");
        }
        return value;
    }

    private static InvalidAvailability invalid(String field, String code) {
        return new InvalidAvailability(new FieldViolation(field, code));
    }
}
