package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.RuleSetId;

class RuleSetsTest {

    private final RuleSets ruleSets = new RuleSets(Case.SETTINGS);

    @Test
    void thePrescribingDateChoosesTheCircular() {
        assertThat(ruleSets.on(LocalDate.of(2022, 7, 20)).id()).isEqualTo(RuleSetId.TT04_2022);
        assertThat(ruleSets.on(LocalDate.of(2025, 6, 30)).id()).isEqualTo(RuleSetId.TT04_2022);
        assertThat(ruleSets.on(LocalDate.of(2025, 7, 1)).id()).isEqualTo(RuleSetId.TT26_2025);
    }

    @Test
    void beforeTheFirstCircularThereAreNoRules() {
        assertThatThrownBy(() -> ruleSets.on(LocalDate.of(2022, 7, 19))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void diseasesAreFoundByCategoryCodeAndRange() {
        DiseaseList diseases = new DiseaseList(List.of("E10-E14", "I10", "B18.1"));

        assertThat(List.of("E10", "E14.9", "I10", "I10.0", "B18.1")).allMatch(diseases::contains);
        assertThat(List.of("E09.9", "E15", "I11", "B18", "B18.2", "I1")).noneMatch(diseases::contains);
        assertThatThrownBy(() -> new DiseaseList(List.of("diabetes"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrescriptionIsGoodForFiveDays() {
        var issued = Instant.parse("2026-11-22T02:15:30.500Z");
        var validity = new Validity(Period.ofDays(5), Clock.fixed(issued, ZoneOffset.UTC));

        assertThat(validity.from(List.of()).issuedAt()).isEqualTo(Instant.parse("2026-11-22T02:15:30Z"));
        assertThat(validity.from(List.of()).expiresAt()).isEqualTo(Instant.parse("2026-11-27T02:15:30Z"));
    }

    @Test
    void withCoursesItIsGoodUntilTheLastOneEndsInVietnam() {
        var validity =
                new Validity(Period.ofDays(5), Clock.fixed(Instant.parse("2026-11-22T02:15:30Z"), ZoneOffset.UTC));
        List<Course> courses = Course.covering(LocalDate.of(2026, 11, 22), 30, 10);

        assertThat(validity.from(courses).expiresAt()).isEqualTo(Instant.parse("2026-12-21T17:00:00Z"));
    }
}
