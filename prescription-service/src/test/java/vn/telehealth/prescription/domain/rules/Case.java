package vn.telehealth.prescription.domain.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.formulary.Medicine.Traits;

/** A prescription that keeps all rules, until a test spoils it. */
final class Case {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate TIME_OF_04 = LocalDate.of(2025, 6, 30);
    static final RuleSettings SETTINGS = new RuleSettings(
            Map.of(
                    RuleSetId.TT04_2022, LocalDate.of(2022, 7, 20),
                    RuleSetId.TT26_2025, LocalDate.of(2025, 7, 1)),
            new DiseaseList(List.of("E10-E14", "G40")),
            new DiseaseList(List.of("C00-C97")),
            false,
            Period.ofDays(5),
            3);

    private final Kind kind;
    private final List<PrescribedLine> lines = new ArrayList<>();
    private LocalDate date = TODAY;
    private VisitKind visit = VisitKind.IN_PERSON;
    private List<Diagnosis> diagnoses = List.of(new Diagnosis("J02.9", "Viêm họng cấp", true));
    private List<Course> courses = List.of();
    private boolean commitment = true;
    private @Nullable LocalDate reexamination;
    private boolean beds = true;
    private String licence = "012345/ĐNA-CCHN";
    private @Nullable PatientSummary patient = adult();
    private int others;

    private Case(Kind kind) {
        this.kind = kind;
    }

    static Case of(Kind kind) {
        return new Case(kind);
    }

    /** One medicine of the kind for these days. */
    static Case of(Kind kind, int days) {
        return of(kind).line(medicine("MEDICINE-1", kind), days);
    }

    static Medicine medicine(String code, Kind kind) {
        return medicine(code, kind, null, Traits.PLAIN);
    }

    static Medicine medicine(String code, Kind kind, @Nullable String brand, Traits traits, String... ingredients) {
        List<String> names = ingredients.length == 0 ? List.of("Paracetamol") : List.of(ingredients);
        return new Medicine(code, names, "N02BE01", "500 mg", "viên nén", "viên", "ORAL", kind, brand, traits);
    }

    static PatientSummary adult() {
        return born(LocalDate.of(1991, 4, 12), null, null);
    }

    static PatientSummary born(LocalDate day, @Nullable String weight, @Nullable String guardian) {
        return new PatientSummary(
                UUID.randomUUID(),
                1,
                "Trần Thị Hương",
                Sex.FEMALE,
                day,
                "12 Trần Phú, Hà Nội",
                weight == null ? null : new BigDecimal(weight),
                "001191012345",
                "GD4010123456789",
                guardian,
                null,
                List.of());
    }

    static PatientSummary with(@Nullable String personalId, @Nullable String insuranceCard) {
        PatientSummary adult = adult();
        return new PatientSummary(
                adult.id(),
                1,
                adult.name(),
                adult.sex(),
                adult.birthDate(),
                adult.address(),
                null,
                personalId,
                insuranceCard,
                null,
                null,
                adult.allergies());
    }

    Case line(Medicine medicine, int days) {
        return line(
                medicine,
                new DraftLine(medicine.code(), BigDecimal.TEN, BigDecimal.ONE, 2, days, "ORAL", "AFTER_MEAL"));
    }

    Case line(Medicine medicine, DraftLine line) {
        lines.add(new PrescribedLine(lines.size(), line, medicine));
        return this;
    }

    Case on(LocalDate day) {
        date = day;
        return this;
    }

    Case remote() {
        visit = VisitKind.REMOTE;
        return this;
    }

    Case diagnosed(Diagnosis... some) {
        diagnoses = List.of(some);
        return this;
    }

    Case diagnosed(String code) {
        return diagnosed(new Diagnosis(code, null, true));
    }

    Case courses(Course... some) {
        courses = List.of(some);
        return this;
    }

    Case withoutCommitment() {
        commitment = false;
        return this;
    }

    Case withoutBeds() {
        beds = false;
        return this;
    }

    Case reexaminedOn(LocalDate day) {
        reexamination = day;
        return this;
    }

    Case licence(String number) {
        licence = number;
        return this;
    }

    Case patient(PatientSummary some) {
        patient = some;
        return this;
    }

    Case asDraft() {
        patient = null;
        return this;
    }

    Case others(int number) {
        others = number;
        return this;
    }

    Prescribing prescribing() {
        List<DraftLine> written = lines.stream().map(PrescribedLine::line).toList();
        PatientSummary known = patient;
        return new Prescribing(
                date,
                kind,
                visit,
                new DraftContent(diagnoses, written, courses, commitment, null, reexamination),
                lines,
                new Facility("DN-75", "7512345", "Bệnh viện", "Đồng Nai", "0251 3891 567", beds),
                known == null
                        ? null
                        : new Prescribing.Signing(
                                new Physician(UUID.randomUUID(), "DN-75", licence, null, true), known),
                others);
    }

    /** Judged by the rule set of its day: field and code of each violation. */
    List<String> violations() {
        return new RuleSets(SETTINGS)
                .on(date).violations(prescribing()).stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }
}
