package vn.telehealth.examination.domain;

import java.util.List;

/**
 * What the physician wrote down.
 *
 * @param symptoms up to 4000 characters; empty as long as nothing is written
 * @param plan the medicines to prescribe; empty where none is needed
 */
public record ClinicalRecord(
        String symptoms,
        Vitals vitals,
        List<TestResult> testResults,
        List<Diagnosis> diagnoses,
        List<PlannedMedicine> plan) {

    public ClinicalRecord {
        symptoms = symptoms(symptoms);
        testResults = List.copyOf(testResults);
        diagnoses = List.copyOf(diagnoses);
        plan = List.copyOf(plan);
    }

    public static String symptoms(String text) {
        return Texts.tidy(text, 0, 4000);
    }

    ClinicalRecord withPlan(List<PlannedMedicine> other) {
        return new ClinicalRecord(symptoms, vitals, testResults, diagnoses, other);
    }
}
