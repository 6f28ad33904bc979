package vn.telehealth.examination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.examination.domain.RecordFixture.TODAY;
import static vn.telehealth.examination.domain.RecordFixture.aRecord;
import static vn.telehealth.examination.domain.RecordFixture.paracetamol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.examination.domain.PlannedMedicine.Dosage;

class RecordRulesTest {

    private static final Icd10Code PHARYNGITIS = new Icd10Code("J02.9");
    private static final Icd10Code HYPERTENSION = new Icd10Code("i10");

    @Test
    void acceptsARecordInWhichAllAgrees() {
        assertThat(violations(aRecord())).isEmpty();
    }

    @Test
    void wantsCodesThatExist() {
        Diagnosis unheardOf = new Diagnosis(new Icd10Code("Z99.99"), true, null);

        assertThat(violations(aRecord().diagnoses(unheardOf)))
                .containsExactly(new Violation("diagnoses[0].code", "icd10-unknown"));
    }

    @Test
    void wantsEachDiagnosisOnce() {
        Diagnosis once = new Diagnosis(PHARYNGITIS, true, null);
        Diagnosis again = new Diagnosis(PHARYNGITIS, false, "again");

        assertThat(violations(aRecord().diagnoses(once, again)))
                .containsExactly(new Violation("diagnoses[1].code", "diagnosis-twice"));
    }

    @Test
    void wantsOneMainDiagnosis() {
        Diagnosis one = new Diagnosis(PHARYNGITIS, true, null);
        Diagnosis other = new Diagnosis(HYPERTENSION, true, null);

        assertThat(violations(aRecord().diagnoses(one, other)))
                .containsExactly(new Violation("diagnoses[1].primary", "primary-diagnosis-twice"));
    }

    @Test
    void refusesResultsOfTomorrow() {
        assertThat(violations(aRecord().testResults(new TestResult("CRP", "1", null, null, TODAY.plusDays(1)))))
                .containsExactly(new Violation("testResults[0].takenOn", "date-in-future"));
    }

    @ParameterizedTest
    @CsvSource({"120,120", "80,120", "120,", ",80"})
    void wantsBloodPressureAsAPairThatCanBe(String systolic, String diastolic) {
        RecordFixture record = aRecord();
        if (systolic != null) {
            record.with(Vital.SYSTOLIC, systolic);
        }
        if (diastolic != null) {
            record.with(Vital.DIASTOLIC, diastolic);
        }

        assertThat(violations(record)).containsExactly(new Violation("vitals.systolic", "blood-pressure-inconsistent"));
    }

    @Test
    void acceptsBloodPressureAsMeasured() {
        assertThat(violations(aRecord().with(Vital.SYSTOLIC, "120").with(Vital.DIASTOLIC, "80")))
                .isEmpty();
    }

    @Test
    void takesThirtyMedicinesAndNoMore() {
        assertThat(violations(aRecord().plan(medicines(30)))).isEmpty();
        assertThat(violations(aRecord().plan(medicines(31))))
                .extracting(Violation::code)
                .containsExactly("too-many");
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE,30,45,29.9,45.1",
        "PULSE,20,300,19,301",
        "RESPIRATORY_RATE,4,120,3,121",
        "SYSTOLIC,40,300,39,301",
        "DIASTOLIC,20,200,19,201",
        "SPO2,30,100,29,101",
        "WEIGHT,0.3,400,0.299,400.001",
        "HEIGHT,20,250,19.9,250.1"
    })
    void vitalsHaveALimitOnBothSides(Vital vital, String min, String max, String below, String above) {
        assertThat(vital.measured(new BigDecimal(min))).isEqualByComparingTo(min);
        assertThat(vital.measured(new BigDecimal(max))).isEqualByComparingTo(max);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> vital.measured(new BigDecimal(below)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> vital.measured(new BigDecimal(above)));
    }

    @Test
    void nobodyMeasuresHalfAPulse() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Vital.PULSE.measured(new BigDecimal("72.5")));
        assertThat(Vital.PULSE.measured(new BigDecimal("72.0"))).isEqualTo("72");
    }

    @Test
    void takesTwentyDiagnosesAndAHundredResultsAndNoMore() {
        TestResult result = new TestResult("CRP", "1", null, null, TODAY);

        assertThat(violations(
                        aRecord().testResults(Collections.nCopies(100, result).toArray(TestResult[]::new))))
                .isEmpty();
        assertThat(violations(
                        aRecord().testResults(Collections.nCopies(101, result).toArray(TestResult[]::new))))
                .containsExactly(new Violation("testResults", "too-many", Map.of("max", 100)));
        assertThat(violations(aRecord().diagnoses(diagnoses(20))))
                .extracting(Violation::code)
                .doesNotContain("too-many");
        assertThat(violations(aRecord().diagnoses(diagnoses(21))))
                .contains(new Violation("diagnoses", "too-many", Map.of("max", 20)));
    }

    private static Diagnosis[] diagnoses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Diagnosis(new Icd10Code("J%02d".formatted(i)), i == 0, null))
                .toArray(Diagnosis[]::new);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "100000, 100000", "1E+5, 100000", "1.500, 1.5", "30.0, 30"})
    void amountsHaveOneSpelling(BigDecimal amount, String spelling) {
        assertThat(PlannedMedicine.amount(amount)).hasToString(spelling);
    }

    @Test
    void limitsOfDosageAreWithin() {
        assertThat(Dosage.times(1)).isEqualTo(1);
        assertThat(Dosage.times(24)).isEqualTo(24);
        assertThat(Dosage.days(1)).isEqualTo(1);
        assertThat(Dosage.days(90)).isEqualTo(90);
    }

    @Test
    void medicinesAreNamedByOneSpellingOfTheirKey() {
        assertThat(PlannedMedicine.medicine(" para-500-tab ")).isEqualTo("PARA-500-TAB");
    }

    @Test
    void textHasALengthInCharacters() {
        assertThat(TestResult.name("\uD83D\uDE00".repeat(120))).hasSize(240);
        assertThat(TestResult.name(" a ")).isEqualTo("a");
        assertThat(TestResult.range(" < 5 ")).isEqualTo("< 5");
        for (String text : List.of("", " ", "a".repeat(121), "a\0", "\0a")) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> TestResult.name(text))
                    .satisfies(refused -> assertThat(refused.arguments()).isEqualTo(Map.of("min", 1, "max", 120)));
        }
    }

    @Test
    void codesAreOrderedAndShownAsTheyAreWritten() {
        assertThat(PHARYNGITIS).hasToString("J02.9").isGreaterThan(HYPERTENSION);
    }

    @ParameterizedTest
    @CsvSource({"0,5,times-out-of-range", "25,5,times-out-of-range", "3,0,days-out-of-range", "3,91,days-out-of-range"})
    void dosageHasLimits(int times, int days, String code) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Dosage(BigDecimal.ONE, times, days))
                .extracting(Malformed::code)
                .isEqualTo(code);
        assertThat(new Dosage(BigDecimal.ONE, 24, 90)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100000.5", "0.0001"})
    void amountsArePositiveAndSane(BigDecimal amount) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> PlannedMedicine.amount(amount));
    }

    private static PlannedMedicine[] medicines(int count) {
        return IntStream.range(0, count).mapToObj(i -> paracetamol()).toArray(PlannedMedicine[]::new);
    }

    private static List<Violation> violations(RecordFixture record) {
        return RecordRules.violations(record.build(), TODAY, List.of(PHARYNGITIS, HYPERTENSION)::contains);
    }
}
