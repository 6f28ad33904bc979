package vn.telehealth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {

    @Test
    void readsDaysOfFourDigitYears() {
        assertThat(CalendarDay.parse("2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(CalendarDay.parse(" 0001-01-01 ")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(CalendarDay.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23/11/2026",
                "2026-02-30",
                "2026-11-23T08:00",
                "+10000-01-01",
                "+999999999-12-31",
                "0000-12-31"
            })
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> CalendarDay.parse(text));
    }
}
