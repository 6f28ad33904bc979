package vn.telehealth.prescription.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the physician writes.
 *
 * @param courses of a narcotic prescription collected in parts
 * @param patientCommitment the patient has signed the commitment that narcotics ask for
 * @param advice "lời dặn"
 */
public record DraftContent(
        List<Diagnosis> diagnoses,
        List<DraftLine> lines,
        List<Course> courses,
        boolean patientCommitment,
        @Nullable String advice,
        @Nullable LocalDate reexaminationDate) {

    public DraftContent {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        courses = List.copyOf(courses);
    }

    public DraftContent withLines(List<DraftLine> some) {
        return new DraftContent(diagnoses, some, courses, patientCommitment, advice, reexaminationDate);
    }

    public DraftContent withCourses(List<Course> some) {
        return new DraftContent(diagnoses, lines, some, patientCommitment, advice, reexaminationDate);
    }

    public DraftContent withDiagnoses(List<Diagnosis> some) {
        return new DraftContent(some, lines, courses, patientCommitment, advice, reexaminationDate);
    }

    public int longestDays() {
        return lines.stream().mapToInt(DraftLine::days).max().orElse(0);
    }
}
