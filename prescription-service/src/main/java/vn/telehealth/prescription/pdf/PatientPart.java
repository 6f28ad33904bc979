package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Patient;

/** Who the patient is, what she has, and for which course a narcotic is. */
final class PatientPart {

    private static final String SEPARATOR = "      ";

    private final Typeface typeface;

    PatientPart(Typeface typeface) {
        this.typeface = typeface;
    }

    List<Block> of(PrescriptionDocument document) {
        Patient patient = document.patient();
        List<Block> blocks = new ArrayList<>();
        blocks.add(row(Run.body("Họ tên: "), Run.strong(patient.name())));
        blocks.add(row(person(patient)));
        addNumbers(blocks, patient);
        blocks.addAll(lines("Địa chỉ: ", patient.address()));
        blocks.addAll(lines("Chẩn đoán: ", diagnoses(document)));
        document.courses()
                .forEach(course -> blocks.add(row(
                        Run.strong("Đợt " + course.number()),
                        Run.body(" (từ ngày %s đến ngày %s)"
                                .formatted(Wording.date(course.from()), Wording.date(course.to()))))));
        return blocks;
    }

    /** Under 72 months the age in months stands beside the date (Circular 26/2025/TT-BYT). */
    private static Run[] person(Patient patient) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.body("Ngày sinh: " + Wording.date(patient.birthDate())));
        if (patient.ageMonths() != null) {
            runs.add(Run.body(SEPARATOR + "Tháng tuổi: "));
            runs.add(Run.strong(patient.ageMonths().toString()));
        }
        if (patient.weightKg() != null) {
            runs.add(Run.body(SEPARATOR + "Cân nặng: " + Wording.decimal(patient.weightKg()) + "\u00a0kg"));
        }
        runs.add(Run.body(SEPARATOR + "Giới tính:\u00a0" + Wording.sex(patient.sex())));
        return runs.toArray(Run[]::new);
    }

    private void addNumbers(List<Block> blocks, Patient patient) {
        addNumber(blocks, "Mã số định danh cá nhân/CCCD: ", patient.personalId());
        addNumber(blocks, "Số thẻ bảo hiểm y tế: ", patient.insuranceCard());
    }

    private void addNumber(List<Block> blocks, String label, @Nullable String number) {
        if (number != null) {
            blocks.add(row(Run.body(label + number)));
        }
    }

    private static String diagnoses(PrescriptionDocument document) {
        return document.diagnoses().stream().map(Wording::diagnosis).collect(Collectors.joining("; "));
    }

    private List<Block> lines(String label, String text) {
        return TextBlock.left(typeface, Paper.WIDTH, Run.body(label + text)).split();
    }

    private Block row(Run... runs) {
        return TextBlock.left(typeface, Paper.WIDTH, runs);
    }
}
