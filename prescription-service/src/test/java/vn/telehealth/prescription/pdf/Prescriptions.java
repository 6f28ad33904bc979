package vn.telehealth.prescription.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Course;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Diagnosis;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Facility;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Guardian;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Line;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Patient;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Prescriber;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;

/** Prescriptions as a clinic in Hà Nội writes them. */
public final class Prescriptions {

    private static final OffsetDateTime ISSUED = OffsetDateTime.parse("2026-11-22T10:15:00+07:00");

    private Prescriptions() {}

    public static PrescriptionDocument ordinary() {
        return document(
                Kind.C,
                adult(),
                List.of(
                        line(
                                1,
                                "Amoxicillin + Acid clavulanic (Augmentin)",
                                "875 mg + 125 mg",
                                "viên nén bao phim",
                                "14"),
                        line(2, "Paracetamol (Hapacol)", "500 mg", "viên nén sủi bọt", "15"),
                        line(3, "Alpha chymotrypsin", "4,2 mg", "viên nén", "05")),
                List.of());
    }

    static PrescriptionDocument narcotic() {
        return document(
                Kind.N,
                adult(),
                List.of(line(1, "Morphin sulfat", "10 mg", "viên nang", "21 (hai mươi mốt)")),
                List.of(new Course(1, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 1))));
    }

    static PrescriptionDocument psychotropic() {
        return document(Kind.H, adult(), List.of(line(1, "Diazepam (Seduxen)", "5 mg", "viên nén", "07")), List.of());
    }

    static PrescriptionDocument child() {
        Patient child = new Patient(
                id(5),
                "Trần Ngọc Bảo Hân",
                Sex.FEMALE,
                LocalDate.of(2024, 3, 9),
                32,
                new BigDecimal("12.50"),
                null,
                "TE1012345678901",
                "Số 5 ngõ 12 phố Chùa Bộc, phường Quang Trung, quận Đống Đa, Hà Nội",
                new Guardian("Trần Văn Dũng (bố)", "0912 345 678"),
                List.of());
        Line syrup = new Line(
                1,
                "IBU-100-5-SUS",
                "Ibuprofen (Brufen)",
                "100 mg/5 ml",
                "hỗn dịch uống",
                "lọ",
                BigDecimal.ONE,
                "01",
                new BigDecimal("0.05"),
                3,
                3,
                "ORAL",
                "AFTER_MEAL",
                "Uống mỗi lần 5 ml, ngày 3 lần, sau bữa ăn, khi sốt trên 38,5 °C, trong 3 ngày.");
        return document(Kind.C, child, List.of(syrup), List.of());
    }

    /** Everything as long as it gets. */
    static PrescriptionDocument longest() {
        List<Line> lines = new ArrayList<>(IntStream.rangeClosed(1, 24)
                .mapToObj(i -> line(i, "Thuốc điều trị số " + i, "500 mg", "viên nén bao phim", "30"))
                .toList());
        lines.add(line(
                25,
                "Calci carbonat + Cholecalciferol + Magnesi oxyd + Kẽm sulfat + Đồng sulfat + Mangan (Viên uống tổng hợp)",
                "1250 mg + 200 IU + 100 mg + 7,5 mg + 1 mg + 1,8 mg",
                "viên nén bao phim giải phóng kéo dài",
                "90"));
        Patient patient = new Patient(
                id(4),
                "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Phương Thảo Nguyên Trần Lê Minh Châu Khánh Quỳnh",
                Sex.FEMALE,
                LocalDate.of(1951, 1, 31),
                null,
                new BigDecimal("48"),
                "046151000123",
                "GD4797512345678",
                "Tổ dân phố số 17, thôn Thượng Hòa, xã Phước Thượng Nghĩa, huyện Thuận Nam Đông, tỉnh Thừa Thiên Huế",
                null,
                List.of());
        return document(Kind.H, patient, lines, List.of());
    }

    static PrescriptionDocument withAdvice(String advice) {
        return changed(ordinary(), ISSUED, advice, null);
    }

    static PrescriptionDocument issuedNow(PrescriptionDocument document) {
        return changed(document, OffsetDateTime.now(ISSUED.getOffset()).truncatedTo(ChronoUnit.SECONDS), "", null);
    }

    static PrescriptionDocument replacement() {
        return changed(ordinary(), ISSUED, "Tái khám.", new PrescriptionCode("01234", "zzzzzzz", Kind.C));
    }

    private static PrescriptionDocument changed(
            PrescriptionDocument like, OffsetDateTime issuedAt, String advice, @Nullable PrescriptionCode replaces) {
        return new PrescriptionDocument(
                like.id(),
                like.code(),
                like.kind(),
                like.ruleSet(),
                issuedAt,
                issuedAt.plusDays(5),
                like.facility(),
                like.prescriber(),
                like.patient(),
                like.diagnoses(),
                like.lines(),
                like.courses(),
                advice,
                like.reexaminationDate(),
                replaces);
    }

    private static PrescriptionDocument document(Kind kind, Patient patient, List<Line> lines, List<Course> courses) {
        return new PrescriptionDocument(
                UUID.fromString("0199f3a4-7c1e-7d2b-9a55-3f6f0e1d2c3b"),
                new PrescriptionCode("01234", "a7k2m9x", kind),
                kind,
                RuleSetId.TT26_2025,
                ISSUED,
                ISSUED.plusDays(5),
                new Facility(
                        "01234",
                        "0101234",
                        "Phòng khám Đa khoa Bình Minh",
                        "Số 27 phố Tràng Thi, phường Hàng Trống, quận Hoàn Kiếm, thành phố Hà Nội",
                        "024 3825 5678"),
                new Prescriber(id(3), "Nguyễn Thị Phương Lan", "012345/BYT-CCHN", "012345BYT-CCHN"),
                patient,
                List.of(
                        new Diagnosis("J02.9", "Viêm họng cấp, không đặc hiệu", true),
                        new Diagnosis("K21.9", "Bệnh trào ngược dạ dày - thực quản không có viêm thực quản", false)),
                lines,
                courses,
                "Uống nhiều nước ấm, súc họng bằng nước muối sinh lý. Tái khám ngay nếu sốt cao liên tục trên 39 °C hoặc khó thở.",
                LocalDate.of(2026, 11, 29),
                null);
    }

    private static Patient adult() {
        return new Patient(
                id(4),
                "Đặng Quốc Khánh",
                Sex.MALE,
                LocalDate.of(1984, 9, 2),
                null,
                new BigDecimal("63.5"),
                "001084012345",
                "GD4010112345678",
                "Số 18 ngách 25/7 đường Láng, phường Láng Thượng, quận Đống Đa, Hà Nội",
                null,
                List.of());
    }

    private static Line line(int number, String name, String strength, String form, String quantity) {
        return new Line(
                number,
                "MED-" + number,
                name,
                strength,
                form,
                "viên",
                BigDecimal.TEN,
                quantity,
                BigDecimal.ONE,
                3,
                5,
                "ORAL",
                "AFTER_MEAL",
                "Uống mỗi lần 1 viên, ngày 3 lần, sau bữa ăn, trong 5 ngày.");
    }

    private static UUID id(int number) {
        return new UUID(0x0199f3a47c1e7000L, 0x9000000000000000L + number);
    }
}
