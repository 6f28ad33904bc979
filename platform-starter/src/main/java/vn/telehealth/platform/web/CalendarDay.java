package vn.telehealth.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as people write it: ISO 8601 and four digits for the year, hence one that every store can hold and reckon with. */
final class CalendarDay {

    private static final int LAST_YEAR = 9999;

    private CalendarDay() {}

    /** @throws DateTimeException when it is none */
    static LocalDate parse(String text) {
        return requireSane(LocalDate.parse(text.strip()));
    }

    /** @throws DateTimeException when its year has not four digits */
    static LocalDate requireSane(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of four digits");
        }
        return day;
    }
}
