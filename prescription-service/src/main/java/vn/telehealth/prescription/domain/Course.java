package vn.telehealth.prescription.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One of the parts in which a narcotic prescription is collected; both days belong to it. */
public record Course(int number, LocalDate from, LocalDate to) {

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }

    /** Consecutive courses of at most {@code longest} days that cover {@code days} from {@code first}. */
    public static List<Course> covering(LocalDate first, int days, int longest) {
        var courses = new ArrayList<Course>();
        LocalDate from = first;
        for (int left = days; left > 0; left -= longest) {
            LocalDate to = from.plusDays(Math.min(left, longest) - 1L);
            courses.add(new Course(courses.size() + 1, from, to));
            from = to.plusDays(1);
        }
        return courses;
    }
}
