package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

class FormTextTest {

    private final FormRenderer renderer = new FormRenderer(new FontFiles());

    @Test
    void showsWhatTheCircularAsksForInItsOrder() throws Exception {
        assertThat(text(Prescriptions.ordinary(), 1))
                .containsSubsequence(
                        "Phòng khám Đa khoa Bình Minh",
                        "Địa chỉ: Số 27 phố Tràng Thi",
                        "Điện thoại: 024 3825 5678",
                        "ĐƠN THUỐC",
                        "01234a7k2m9x-C",
                        "Họ tên: Đặng Quốc Khánh",
                        "Ngày sinh: 02/09/1984",
                        "Cân nặng: 63,5",
                        "Nam",
                        "CCCD: 001084012345",
                        "Số thẻ bảo hiểm y tế: GD4010112345678",
                        "Địa chỉ: Số 18 ngách 25/7",
                        "Chẩn đoán: J02.9 – Viêm họng cấp, không đặc hiệu; K21.9",
                        "Thuốc điều trị:",
                        "1.",
                        "Amoxicillin + Acid clavulanic (Augmentin) 875 mg + 125 mg",
                        "SL: 14 viên",
                        "Cách dùng: Uống mỗi lần 1 viên, ngày 3 lần, sau bữa ăn, trong 5 ngày.",
                        "3.",
                        "SL: 05 viên",
                        "Lời dặn: Uống nhiều nước ấm",
                        "Ngày tái khám: 29/11/2026",
                        "Hà Nội, ngày 22 tháng 11 năm 2026",
                        "Bác sỹ/Y sỹ khám bệnh",
                        "Đã ký số bởi: Nguyễn Thị Phương Lan",
                        "012345/BYT-CCHN",
                        "22/11/2026 10:15:00 +07:00",
                        "Khám lại xin mang theo đơn này.",
                        "Trang 1/1")
                .doesNotContain("Tháng tuổi")
                .doesNotContain("Đợt ")
                .doesNotContain("?");
    }

    @Test
    void aChildComesWithAgeInMonthsWeightAndWhoBringsIt() throws Exception {
        assertThat(text(Prescriptions.child(), 1))
                .contains("Tháng tuổi: 32", "12,5", "khám bệnh, chữa bệnh: Trần Văn Dũng (bố) – ĐT: 0912 345 678");
    }

    @Test
    void aNarcoticHasThreeNamedCopiesItsCourseAndTheRecipient() throws Exception {
        for (int page = 1; page <= 3; page++) {
            assertThat(text(Prescriptions.narcotic(), page))
                    .contains("ĐƠN THUỐC \"N\"")
                    .contains("Đợt 1 (từ ngày 22/11/2026 đến ngày 01/12/2026)")
                    .contains("SL: 21 (hai mươi mốt) viên")
                    .contains("Người nhận thuốc", "Số CCCD:")
                    .contains("Trang 1/1");
        }
        assertThat(text(Prescriptions.narcotic(), 1)).contains("(Bản lưu tại cơ sở khám bệnh, chữa bệnh)");
        assertThat(text(Prescriptions.narcotic(), 2)).contains("(Bản giao cho người bệnh)");
        assertThat(text(Prescriptions.narcotic(), 3)).contains("(Bản lưu tại cơ sở cấp, bán thuốc)");
    }

    @Test
    void aPsychotropicHasThreeCopiesAndAsksForThePapersOfTheRecipient() throws Exception {
        assertThat(pages(Prescriptions.psychotropic())).isEqualTo(3);
        assertThat(text(Prescriptions.psychotropic(), 3))
                .contains("ĐƠN THUỐC \"H\"", "SL: 07 viên", "xuất trình giấy tờ tùy thân");
    }

    @Test
    void aLongPrescriptionFlowsOverNumberedPagesOfWhichEachSaysWhoseItIs() throws Exception {
        assertThat(pages(Prescriptions.longest())).isEqualTo(9);
        assertThat(text(Prescriptions.longest(), 1)).contains("9.", "Trang 1/3").doesNotContain("Đã ký số");
        assertThat(text(Prescriptions.longest(), 2))
                .contains("01234a7k2m9x-H (tiếp theo)", "Công Tằng Tôn Nữ", "25.", "phóng kéo dài", "Trang 2/3");
        assertThat(text(Prescriptions.longest(), 3)).contains("Lời dặn", "Đã ký số", "Khám lại", "Trang 3/3");
    }

    @Test
    void everyVietnameseLetterHasItsGlyph() throws Exception {
        String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";
        String all = letters + letters.toUpperCase(Locale.ROOT) + "µ°≥≤½–…";

        assertThat(text(Prescriptions.withAdvice(all), 1).replaceAll("\\s", "")).contains(all);
    }

    @Test
    void textInAnyNormalFormWithLineBreaksAndForeignSignsIsShown() throws Exception {
        String advice =
                "Ti\u00ea\u0301m ma\u0323ch\nD\u00f2ng hai\t\u0000\u200bxu\u1ed1ng \ud83d\ude00 " + "x".repeat(300);

        assertThat(text(Prescriptions.withAdvice(advice), 1))
                .contains("Lời dặn: Tiếm mạch", "\nDòng hai xuống ? ")
                .contains("x".repeat(40));
    }

    @Test
    void namesTheReplacedPrescription() throws Exception {
        assertThat(text(Prescriptions.replacement(), 1)).contains("Thay thế đơn thuốc 01234zzzzzzz-C");
    }

    @Test
    void hasTitleLanguageAndStructureForScreenReaders() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(
                renderer.render(Prescriptions.ordinary(), SignedForm.QR).pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Đơn thuốc 01234a7k2m9x-C");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
        }
    }

    private String text(PrescriptionDocument document, int page) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(renderer.render(document, SignedForm.QR).pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replace('\u00a0', ' ');
        }
    }

    private int pages(PrescriptionDocument document) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(renderer.render(document, SignedForm.QR).pdf())) {
            return pdf.getNumberOfPages();
        }
    }
}
