package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.domain.rules.Case.TIME_OF_04;

import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.Kind;

/** OtherMedicineDays, NarcoticDays and PsychotropicDays at their limits and one past them. */
class DaysRulesTest {

    private static final String TOO_LONG = "lines[0].days days-over-limit";

    @Test
    void otherMedicinesAreForThirtyDays() {
        assertThat(Case.of(Kind.C, 30).violations()).isEmpty();
        assertThat(Case.of(Kind.C, 31).violations()).containsExactly(TOO_LONG);
    }

    @Test
    void otherMedicinesForALongTermDiseaseAreForNinetyDays() {
        assertThat(Case.of(Kind.C, 90).diagnosed("E11.9").violations()).isEmpty();
        assertThat(Case.of(Kind.C, 91).diagnosed("E11.9").violations()).containsExactly(TOO_LONG);
    }

    @Test
    void theOlderCircularKnowsThirtyDaysAlone() {
        assertThat(Case.of(Kind.C, 30).diagnosed("E11.9").on(TIME_OF_04).violations())
                .isEmpty();
        assertThat(Case.of(Kind.C, 31).diagnosed("E11.9").on(TIME_OF_04).violations())
                .containsExactly(TOO_LONG);
    }

    @Test
    void narcoticsForAcuteIllnessAreForSevenDays() {
        assertThat(Case.of(Kind.N, 7).violations()).isEmpty();
        assertThat(Case.of(Kind.N, 8).violations()).containsExactly(TOO_LONG);
        assertThat(Case.of(Kind.N, 7).on(TIME_OF_04).violations()).isEmpty();
        assertThat(Case.of(Kind.N, 8).on(TIME_OF_04).violations()).containsExactly(TOO_LONG);
    }

    @Test
    void narcoticsForCancerAreForThirtyDays() {
        assertThat(cancer(30).violations()).isEmpty();
        assertThat(cancer(31).violations()).contains(TOO_LONG);
    }

    @Test
    void psychotropicsForAcuteIllnessAreForTenDays() {
        assertThat(Case.of(Kind.H, 10).violations()).isEmpty();
        assertThat(Case.of(Kind.H, 11).violations()).containsExactly(TOO_LONG);
        assertThat(Case.of(Kind.H, 10).on(TIME_OF_04).violations()).isEmpty();
        assertThat(Case.of(Kind.H, 11).on(TIME_OF_04).violations()).containsExactly(TOO_LONG);
    }

    @Test
    void psychotropicsForALongTermDiseaseAreForThirtyDays() {
        assertThat(Case.of(Kind.H, 30).diagnosed("G40.9").violations()).isEmpty();
        assertThat(Case.of(Kind.H, 31).diagnosed("G40.9").violations()).containsExactly(TOO_LONG);
    }

    private static Case cancer(int days) {
        return Case.of(Kind.N, days)
                .diagnosed("C50.9")
                .courses(Course.covering(Case.TODAY, days, 10).toArray(Course[]::new));
    }
}
