package vn.telehealth.examination.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Diagnosis;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.PlannedMedicine;
import vn.telehealth.examination.domain.PlannedMedicine.Dosage;
import vn.telehealth.examination.domain.Route;
import vn.telehealth.examination.domain.TestResult;
import vn.telehealth.examination.domain.Timing;
import vn.telehealth.examination.domain.Vital;
import vn.telehealth.examination.domain.Vitals;

/** A record as the database keeps it; rows of years ago have this form, so it only ever gains nullable fields. */
record RecordJson(
        String symptoms,
        Map<Vital, BigDecimal> vitals,
        List<TestJson> testResults,
        List<DiagnosisJson> diagnoses,
        List<MedicineJson> plan) {

    record TestJson(
            String name,
            String value,
            @Nullable String unit,
            @Nullable String referenceRange,
            @Nullable LocalDate takenOn) {}

    record DiagnosisJson(
            String code, boolean primary, @Nullable String note) {}

    record MedicineJson(
            String medicineCode,
            BigDecimal quantity,
            BigDecimal dosePerTime,
            int timesPerDay,
            int days,
            Route route,
            Timing timing) {}

    static RecordJson of(ClinicalRecord record) {
        return new RecordJson(
                record.symptoms(),
                record.vitals().values(),
                record.testResults().stream()
                        .map(r -> new TestJson(r.name(), r.value(), r.unit(), r.referenceRange(), r.takenOn()))
                        .toList(),
                record.diagnoses().stream()
                        .map(d -> new DiagnosisJson(d.code().value(), d.primary(), d.note()))
                        .toList(),
                record.plan().stream().map(RecordJson::of).toList());
    }

    private static MedicineJson of(PlannedMedicine line) {
        Dosage dosage = line.dosage();
        return new MedicineJson(
                line.medicineCode(),
                line.quantity(),
                dosage.perTime(),
                dosage.timesPerDay(),
                dosage.days(),
                line.route(),
                line.timing());
    }

    ClinicalRecord toRecord() {
        return new ClinicalRecord(
                symptoms,
                new Vitals(vitals),
                testResults.stream()
                        .map(r -> new TestResult(r.name(), r.value(), r.unit(), r.referenceRange(), r.takenOn()))
                        .toList(),
                diagnoses.stream()
                        .map(d -> new Diagnosis(new Icd10Code(d.code()), d.primary(), d.note()))
                        .toList(),
                plan.stream().map(RecordJson::toLine).toList());
    }

    private static PlannedMedicine toLine(MedicineJson line) {
        return new PlannedMedicine(
                line.medicineCode(),
                line.quantity(),
                new Dosage(line.dosePerTime(), line.timesPerDay(), line.days()),
                line.route(),
                line.timing());
    }
}
