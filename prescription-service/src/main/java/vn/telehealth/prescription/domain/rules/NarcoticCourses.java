package vn.telehealth.prescription.domain.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.Kind;

/**
 * Narcotics for more than 10 days are written as at most three courses of at most 10 days, each with its dates; the
 * courses follow one another without a gap, begin no earlier than the day of prescribing and cover all days.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 7; before it 52/2017/TT-BYT, Art. 7.
 */
public record NarcoticCourses(int maxCourses, int maxDays) implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        List<Course> courses = prescribing.content().courses();
        if (prescribing.kind() != Kind.N) {
            return courses.isEmpty() ? Stream.empty() : violation("courses", "courses-for-narcotics-only");
        }
        int days = prescribing.content().longestDays();
        if (courses.isEmpty()) {
            return days > maxDays
                    ? Stream.of(RuleViolation.limit("courses", "courses-needed", maxDays))
                    : Stream.empty();
        }
        if (courses.size() > maxCourses) {
            return Stream.of(RuleViolation.limit("courses", "courses-too-many", maxCourses));
        }
        return Stream.concat(eachCourse(prescribing.date(), courses), coverage(courses, days));
    }

    private Stream<RuleViolation> eachCourse(LocalDate date, List<Course> courses) {
        LocalDate earliest = date;
        Stream<RuleViolation> found = Stream.empty();
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            String field = "courses[" + i + "]";
            if (course.number() != i + 1) {
                found = Stream.concat(found, violation(field + ".number", "course-number-wrong"));
            }
            boolean follows =
                    i == 0 ? !course.from().isBefore(earliest) : course.from().equals(earliest);
            if (!follows) {
                found = Stream.concat(found, violation(field + ".from", "course-start-wrong"));
            }
            if (course.days() < 1 || course.days() > maxDays) {
                found = Stream.concat(
                        found, Stream.of(RuleViolation.limit(field + ".to", "course-length-wrong", maxDays)));
            }
            earliest = course.to().plusDays(1);
        }
        return found;
    }

    private static Stream<RuleViolation> coverage(List<Course> courses, int days) {
        int covered = courses.stream().mapToInt(Course::days).sum();
        return covered == days
                ? Stream.empty()
                : Stream.of(RuleViolation.limit("courses", "courses-cover-other-days", days));
    }

    private static Stream<RuleViolation> violation(String field, String code) {
        return Stream.of(RuleViolation.of(field, code));
    }
}
