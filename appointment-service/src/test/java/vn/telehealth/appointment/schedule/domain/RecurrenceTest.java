package vn.telehealth.appointment.schedule.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void onceBeginsAndEndsOnItsDay() {
        var once = new Recurrence.OnDay(MONDAY);

        assertThat(once.firstDay()).isEqualTo(MONDAY);
        assertThat(once.lastDay()).isEqualTo(MONDAY);
        assertThat(once.daysBetween(MONDAY.minusDays(1), MONDAY)).containsExactly(MONDAY);
        assertThat(once.daysBetween(MONDAY.plusDays(1), MONDAY.plusDays(9))).isEmpty();
    }

    @Test
    void weeklyHoldsFromItsFirstDayToItsLast() {
        var mondays = new Recurrence.Weekly(DayOfWeek.MONDAY, MONDAY, MONDAY.plusWeeks(1));

        assertThat(mondays.daysBetween(MONDAY.minusWeeks(4), MONDAY.plusWeeks(4)))
                .containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence.Weekly(DayOfWeek.MONDAY, MONDAY, MONDAY.minusDays(1)));
    }
}
