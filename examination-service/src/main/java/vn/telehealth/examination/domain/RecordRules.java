package vn.telehealth.examination.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How the parts of a record must agree, and what completing needs. */
public final class RecordRules {

    static final int MOST_DIAGNOSES = 20;
    static final int MOST_TEST_RESULTS = 100;
    static final int MOST_MEDICINES = 30;

    private RecordRules() {}

    /**
     * What forbids storing the record.
     *
     * @param exists whether ICD-10 has the code
     */
    public static List<Violation> violations(ClinicalRecord record, LocalDate today, Predicate<Icd10Code> exists) {
        List<Violation> found = new ArrayList<>();
        tooMany("diagnoses", record.diagnoses(), MOST_DIAGNOSES, found);
        tooMany("testResults", record.testResults(), MOST_TEST_RESULTS, found);
        tooMany("plan", record.plan(), MOST_MEDICINES, found);
        if (!record.vitals().pressureMakesSense()) {
            found.add(new Violation("vitals.systolic", "blood-pressure-inconsistent"));
        }
        for (int i = 0; i < record.testResults().size(); i++) {
            LocalDate takenOn = record.testResults().get(i).takenOn();
            if (takenOn != null && takenOn.isAfter(today)) {
                found.add(new Violation("testResults[" + i + "].takenOn", "date-in-future"));
            }
        }
        diagnoses(record.diagnoses(), exists, found);
        return found;
    }

    /** What still lacks before the examination can be completed. */
    static List<Violation> lacks(ClinicalRecord record) {
        List<Violation> found = new ArrayList<>();
        if (record.symptoms().isEmpty()) {
            found.add(new Violation("symptoms", "symptoms-needed"));
        }
        if (record.diagnoses().stream().noneMatch(Diagnosis::primary)) {
            found.add(new Violation("diagnoses", "primary-diagnosis-needed"));
        }
        return found;
    }

    private static void diagnoses(List<Diagnosis> diagnoses, Predicate<Icd10Code> exists, List<Violation> found) {
        Set<Icd10Code> seen = new HashSet<>();
        boolean primary = false;
        for (int i = 0; i < diagnoses.size(); i++) {
            Diagnosis diagnosis = diagnoses.get(i);
            String path = "diagnoses[" + i + "].";
            if (!exists.test(diagnosis.code())) {
                found.add(new Violation(path + "code", "icd10-unknown"));
            }
            if (!seen.add(diagnosis.code())) {
                found.add(new Violation(path + "code", "diagnosis-twice"));
            }
            if (diagnosis.primary() && primary) {
                found.add(new Violation(path + "primary", "primary-diagnosis-twice"));
            }
            primary |= diagnosis.primary();
        }
    }

    private static void tooMany(String field, List<?> list, int max, List<Violation> found) {
        if (list.size() > max) {
            found.add(new Violation(field, "too-many", Map.of("max", max)));
        }
    }
}
