package vn.telehealth.appointment.schedule.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days a physician can be seen. */
public sealed interface Recurrence {

    LocalDate firstDay();

    /** Absent where it has no end. */
    @Nullable
    LocalDate lastDay();

    /** The days from {@code first} to {@code last}, both included. */
    Stream<LocalDate> daysBetween(LocalDate first, LocalDate last);

    /** Once. */
    record OnDay(LocalDate day) implements Recurrence {

        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public Stream<LocalDate> daysBetween(LocalDate first, LocalDate last) {
            return day.isBefore(first) || day.isAfter(last) ? Stream.empty() : Stream.of(day);
        }
    }

    /** Every week on one day. */
    record Weekly(
            DayOfWeek dayOfWeek,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) implements Recurrence {

        public Weekly {
            if (lastDay != null && lastDay.isBefore(firstDay)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        @Override
        public Stream<LocalDate> daysBetween(LocalDate first, LocalDate last) {
            LocalDate from = first.isBefore(firstDay) ? firstDay : first;
            LocalDate until = lastDay != null && lastDay.isBefore(last) ? lastDay : last;
            return Stream.iterate(
                    from.with(TemporalAdjusters.nextOrSame(dayOfWeek)),
                    day -> !day.isAfter(until),
                    day -> day.plusWeeks(1));
        }
    }
}
