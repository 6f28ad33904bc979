package vn.telehealth.examination.rest;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Diagnosis;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.PlannedMedicine;
import vn.telehealth.examination.domain.PlannedMedicine.Dosage;
import vn.telehealth.examination.domain.TestResult;
import vn.telehealth.examination.domain.Vital;
import vn.telehealth.examination.domain.Vitals;
import vn.telehealth.examination.rest.RecordBody.DiagnosisBody;
import vn.telehealth.examination.rest.RecordBody.MedicineBody;
import vn.telehealth.examination.rest.RecordBody.TestResultBody;
import vn.telehealth.examination.rest.RecordBody.VitalsBody;

/** Reads a record out of a request body, naming every field that is wrong. */
final class RecordReader {

    private final FieldReader fields = new FieldReader();

    private RecordReader() {}

    static ClinicalRecord read(RecordBody body) {
        return new RecordReader().record(body);
    }

    private ClinicalRecord record(RecordBody body) {
        String symptoms = fields.optional("symptoms", body.symptoms(), ClinicalRecord::symptoms);
        Vitals vitals = vitals(body.vitals());
        var tests = fields.each("testResults", body.testResults(), this::test);
        var diagnoses = fields.each("diagnoses", body.diagnoses(), this::diagnosis);
        var plan = fields.each("plan", body.plan(), this::medicine);
        fields.throwViolations();
        return new ClinicalRecord(Objects.requireNonNullElse(symptoms, ""), vitals, tests, diagnoses, plan);
    }

    private Vitals vitals(@Nullable VitalsBody body) {
        if (body == null) {
            return Vitals.NONE;
        }
        Map<Vital, BigDecimal> values = new EnumMap<>(Vital.class);
        VitalFields.of(body).forEach((vital, raw) -> {
            BigDecimal value = fields.optional("vitals." + VitalFields.name(vital), raw, vital::measured);
            if (value != null) {
                values.put(vital, value);
            }
        });
        return new Vitals(values);
    }

    private @Nullable TestResult test(String path, TestResultBody body) {
        String name = fields.required(path + "name", body.name(), TestResult::name);
        String value = fields.required(path + "value", body.value(), TestResult::value);
        String unit = fields.optional(path + "unit", body.unit(), TestResult::unit);
        String range = fields.optional(path + "referenceRange", body.referenceRange(), TestResult::range);
        return name == null || value == null ? null : new TestResult(name, value, unit, range, body.takenOn());
    }

    private @Nullable Diagnosis diagnosis(String path, DiagnosisBody body) {
        Icd10Code code = fields.required(path + "code", body.code(), Icd10Code::new);
        Boolean primary = fields.required(path + "primary", body.primary(), Function.identity());
        String note = fields.optional(path + "note", body.note(), Diagnosis::note);
        return code == null || primary == null ? null : new Diagnosis(code, primary, note);
    }

    private @Nullable PlannedMedicine medicine(String path, MedicineBody body) {
        String code = fields.required(path + "medicineCode", body.medicineCode(), PlannedMedicine::medicine);
        BigDecimal quantity = fields.required(path + "quantity", body.quantity(), PlannedMedicine::amount);
        Dosage dosage = dosage(path, body);
        var route = fields.required(path + "route", body.route(), Function.identity());
        var timing = fields.required(path + "timing", body.timing(), Function.identity());
        return code == null || quantity == null || dosage == null || route == null || timing == null
                ? null
                : new PlannedMedicine(code, quantity, dosage, route, timing);
    }

    private @Nullable Dosage dosage(String path, MedicineBody body) {
        BigDecimal dose = fields.required(path + "dosePerTime", body.dosePerTime(), PlannedMedicine::amount);
        Integer times = fields.required(path + "timesPerDay", body.timesPerDay(), Dosage::times);
        Integer days = fields.required(path + "days", body.days(), Dosage::days);
        return dose == null || times == null || days == null ? null : new Dosage(dose, times, days);
    }
}
