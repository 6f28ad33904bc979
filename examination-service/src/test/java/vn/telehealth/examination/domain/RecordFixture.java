package vn.telehealth.examination.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.telehealth.examination.domain.PlannedMedicine.Dosage;
import vn.telehealth.examination.domain.Visit.Parties;

/** A record in which everything is right; each test spoils one thing. */
public final class RecordFixture {

    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private String symptoms = "Sốt ba ngày, đau họng";
    private List<Diagnosis> diagnoses = List.of(new Diagnosis(new Icd10Code("J02.9"), true, null));
    private List<TestResult> testResults = List.of(new TestResult("CRP", "12", "mg/L", "< 5", TODAY));
    private List<PlannedMedicine> plan = List.of(paracetamol());
    private final Map<Vital, BigDecimal> vitals = new EnumMap<>(Vital.class);

    private RecordFixture() {}

    public static RecordFixture aRecord() {
        return new RecordFixture();
    }

    public static PlannedMedicine paracetamol() {
        return new PlannedMedicine(
                "PARA-500-TAB", new BigDecimal("15"), new Dosage(BigDecimal.ONE, 3, 5), Route.ORAL, Timing.AFTER_MEAL);
    }

    public static Examination planned() {
        Parties parties = new Parties(UUID.randomUUID(), UUID.randomUUID(), "12345");
        Visit visit = new Visit(UUID.randomUUID(), parties, Visit.Kind.REMOTE, NOW, NOW.plusSeconds(1800));
        return Examination.plan(UUID.randomUUID(), visit, NOW);
    }

    public RecordFixture symptoms(String text) {
        symptoms = text;
        return this;
    }

    public RecordFixture diagnoses(Diagnosis... values) {
        diagnoses = List.of(values);
        return this;
    }

    public RecordFixture testResults(TestResult... values) {
        testResults = List.of(values);
        return this;
    }

    public RecordFixture plan(PlannedMedicine... values) {
        plan = List.of(values);
        return this;
    }

    public RecordFixture with(Vital vital, String value) {
        vitals.put(vital, new BigDecimal(value));
        return this;
    }

    public ClinicalRecord build() {
        return new ClinicalRecord(symptoms, new Vitals(vitals), testResults, diagnoses, plan);
    }
}
