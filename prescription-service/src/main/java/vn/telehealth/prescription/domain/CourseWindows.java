package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How much of a narcotic may have been collected by a day: the second and third course may be fetched at most
 * {@code earlyDays} before they begin (Circular 26/2025/TT-BYT, Art. 7: 1 to 3 days before the course before it ends).
 */
record CourseWindows(List<Course> courses, int earlyDays) {

    BigDecimal collectable(BigDecimal prescribed, LocalDate day) {
        if (courses.isEmpty()) {
            return prescribed;
        }
        int open = courses.stream()
                .filter(course -> isOpen(course, day))
                .mapToInt(Course::days)
                .sum();
        int all = courses.stream().mapToInt(Course::days).sum();
        return open == all
                ? prescribed
                : prescribed
                        .multiply(BigDecimal.valueOf(open))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.CEILING);
    }

    /** The first course may be fetched at once. */
    private boolean isOpen(Course course, LocalDate day) {
        return course.number() == 1 || !day.isBefore(course.from().minusDays(earlyDays));
    }
}
