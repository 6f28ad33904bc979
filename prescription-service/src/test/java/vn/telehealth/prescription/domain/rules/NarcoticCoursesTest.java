package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.domain.rules.Case.TODAY;

import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.Kind;

class NarcoticCoursesTest {

    @Test
    void tenDaysNeedNoCourses() {
        assertThat(cancer(10).violations()).isEmpty();
        assertThat(cancer(11).violations()).containsExactly("courses courses-needed");
    }

    @Test
    void threeCoursesAreTheMost() {
        assertThat(cancer(30)
                        .courses(course(1, 0, 10), course(2, 10, 10), course(3, 20, 10))
                        .violations())
                .isEmpty();
        assertThat(cancer(28)
                        .courses(course(1, 0, 7), course(2, 7, 7), course(3, 14, 7), course(4, 21, 7))
                        .violations())
                .containsExactly("courses courses-too-many");
    }

    @Test
    void aCourseIsTenDaysAtMost() {
        assertThat(cancer(20).courses(course(1, 0, 10), course(2, 10, 10)).violations())
                .isEmpty();
        assertThat(cancer(21).courses(course(1, 0, 11), course(2, 11, 10)).violations())
                .containsExactly("courses[0].to course-length-wrong");
    }

    @Test
    void aCourseIsADayAtLeast() {
        assertThat(cancer(11).courses(course(1, 0, 10), course(2, 10, 1)).violations())
                .isEmpty();
        assertThat(cancer(10).courses(course(1, 0, 10), course(2, 10, 0)).violations())
                .containsExactly("courses[1].to course-length-wrong");
    }

    @Test
    void coursesFollowOneAnother() {
        assertThat(cancer(20).courses(course(1, 0, 10), course(2, 11, 10)).violations())
                .containsExactly("courses[1].from course-start-wrong");
        assertThat(cancer(20).courses(course(1, 0, 10), course(3, 10, 10)).violations())
                .containsExactly("courses[1].number course-number-wrong");
    }

    @Test
    void theFirstCourseDoesNotBeginInThePast() {
        assertThat(cancer(20).courses(course(1, -1, 10), course(2, 9, 10)).violations())
                .containsExactly("courses[0].from course-start-wrong");
    }

    @Test
    void coursesCoverTheDays() {
        assertThat(cancer(20).courses(course(1, 0, 10), course(2, 10, 9)).violations())
                .containsExactly("courses courses-cover-other-days");
    }

    @Test
    void otherKindsHaveNoCourses() {
        assertThat(Case.of(Kind.C, 10).courses(course(1, 0, 10)).violations())
                .containsExactly("courses courses-for-narcotics-only");
    }

    private static Case cancer(int days) {
        return Case.of(Kind.N, days).diagnosed("C50.9");
    }

    private static Course course(int number, int start, int days) {
        return new Course(number, TODAY.plusDays(start), TODAY.plusDays(start + days - 1L));
    }
}
