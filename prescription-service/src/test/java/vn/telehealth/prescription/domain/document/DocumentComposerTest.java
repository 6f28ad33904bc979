package vn.telehealth.prescription.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.PrescriptionRef;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Allergy;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.formulary.Medicine.Traits;

/** What the circular wants written, frozen at issuing (26/2025/TT-BYT, Art. 6). */
class DocumentComposerTest {

    /** 01:15 on the 22nd in Vietnam. */
    private static final Instant ISSUED = Instant.parse("2026-11-21T18:15:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<Allergy> ALLERGIES =
            List.of(new Allergy("Penicillin", "J01C"), new Allergy("Hải sản", null));

    private static final Diagnosis SORE_THROAT = new Diagnosis("J02.9", "Viêm họng cấp", true);

    @Test
    void under72MonthsTheAgeInMonthsAndWhoBringsTheChildAreWritten() {
        PrescriptionDocument.Patient child =
                compose(TODAY.minusMonths(72).plusDays(1)).patient();

        assertThat(child.ageMonths()).isEqualTo(71);
        assertThat(child.broughtBy()).isEqualTo(new PrescriptionDocument.Guardian("Trần Văn Đức", "0912345678"));
        assertThat(child.weightKg()).isEqualByComparingTo("18.5");
        assertThat(child.allergies()).isEqualTo(ALLERGIES);
    }

    @Test
    void from72MonthsNeitherIs() {
        PrescriptionDocument.Patient child = compose(TODAY.minusMonths(72)).patient();

        assertThat(child.ageMonths()).isNull();
        assertThat(child.broughtBy()).isNull();
    }

    @Test
    void namesTheFacilityAndTheDiagnosis() {
        PrescriptionDocument document = compose(LocalDate.of(1991, 4, 12));

        assertThat(document.facility())
                .isEqualTo(new PrescriptionDocument.Facility(
                        "DN-75", "7512345", "Bệnh viện Đồng Nai", "2 Đồng Khởi", "0251 3891 567"));
        assertThat(document.diagnoses())
                .containsExactly(new PrescriptionDocument.Diagnosis("J02.9", "Viêm họng cấp", true));
    }

    @Test
    void linesSayAllOfTheDirection() {
        PrescriptionDocument.Line line =
                compose(LocalDate.of(1991, 4, 12)).lines().getFirst();

        assertThat(line.number()).isOne();
        assertThat(line.name()).isEqualTo("Paracetamol (Hapacol)");
        assertThat(List.of(line.strength(), line.form(), line.unit())).containsExactly("500 mg", "viên nén", "viên");
        assertThat(line.quantityText()).isEqualTo("05");
        assertThat(line.use()).isEqualTo("Uống, mỗi lần 0,5 viên, ngày 2 lần, sau ăn, trong 5 ngày");
    }

    private static PrescriptionDocument compose(LocalDate birth) {
        var origin = new Origin(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DN-75",
                VisitKind.IN_PERSON);
        var line =
                new DraftLine("PARA-500-TAB", new BigDecimal("5"), new BigDecimal("0.5"), 2, 5, "ORAL", "AFTER_MEAL");
        var content = new DraftContent(List.of(SORE_THROAT), List.of(line), List.of(), false, null, null);
        var draft = Prescription.draft(origin, Kind.C, content, PrescriptionRef.fresh(UUID.randomUUID(), null));
        return DocumentComposer.compose(
                draft,
                new IssueContext(
                        new PrescriptionCode("12345", "a1b2c3d", Kind.C),
                        RuleSetId.TT26_2025,
                        ISSUED,
                        ISSUED.plusSeconds(86_400),
                        new Facility("DN-75", "7512345", "Bệnh viện Đồng Nai", "2 Đồng Khởi", "0251 3891 567", true),
                        new Physician(origin.physicianId(), "DN-75", "012345/ĐNA-CCHN", null, true),
                        "Nguyễn Thị Lan",
                        patient(birth),
                        List.of(SORE_THROAT),
                        Map.of("PARA-500-TAB", paracetamol()),
                        null));
    }

    private static Medicine paracetamol() {
        return new Medicine(
                "PARA-500-TAB",
                List.of("Paracetamol"),
                "N02BE01",
                "500 mg",
                "viên nén",
                "viên",
                "ORAL",
                Kind.C,
                "Hapacol",
                Traits.PLAIN);
    }

    private static PatientSummary patient(LocalDate birth) {
        return new PatientSummary(
                UUID.randomUUID(),
                1,
                "Bé An",
                Sex.MALE,
                birth,
                "Đồng Nai",
                new BigDecimal("18.5"),
                null,
                null,
                "Trần Văn Đức",
                "0912345678",
                ALLERGIES);
    }
}
