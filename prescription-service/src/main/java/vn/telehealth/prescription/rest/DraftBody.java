package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;

/** What the physician writes; the circulars' rules are judged after the form of it. */
record DraftBody(
        @Schema(description = "Visit that the prescription comes from; only when drafts are made")
        @NotNull(groups = Creating.class)
        @Nullable
        UUID appointmentId,

        @Schema(description = "Those of the examination when left out") @Valid @Size(max = 20) @Nullable
        List<@NotNull DiagnosisBody> diagnoses,

        @Valid @NotEmpty @Size(max = 30) List<@NotNull LineBody> lines,

        @Schema(description = "Narcotics only: parts of at most 10 days") @Valid @Size(max = 3) @Nullable
        List<@NotNull CourseBody> courses,

        @Nullable Boolean patientCommitment,
        @Size(max = 2000) @Nullable String advice,
        @Nullable LocalDate reexaminationDate) {

    /** Drafts are made, not changed. */
    interface Creating {}

    DraftContent content() {
        return new DraftContent(
                Optional.ofNullable(diagnoses).orElse(List.of()).stream()
                        .map(DiagnosisBody::diagnosis)
                        .toList(),
                lines.stream().map(LineBody::line).toList(),
                Optional.ofNullable(courses).orElse(List.of()).stream()
                        .map(CourseBody::course)
                        .toList(),
                Boolean.TRUE.equals(patientCommitment),
                advice,
                reexaminationDate);
    }

    record DiagnosisBody(
            @NotBlank @Pattern(regexp = "[A-Z]\\d{2}(\\.\\d{1,2})?")
            String code,

            @Schema(description = "Title of the ICD-10 when left out") @Size(min = 1, max = 300) @Nullable
            String text,

            boolean primary) {

        Diagnosis diagnosis() {
            return new Diagnosis(code, text, primary);
        }
    }

    record LineBody(
            @NotBlank @Size(max = 40) String medicineCode,

            @NotNull @DecimalMin("0.001") @Digits(integer = 6, fraction = 3)
            BigDecimal quantity,

            @NotNull @DecimalMin("0.001") @Digits(integer = 4, fraction = 3)
            BigDecimal dosePerTime,

            @Min(1) @Max(24) int timesPerDay,
            @Min(1) @Max(365) int days,
            @NotBlank @Size(max = 20) String route,

            @Schema(description = "A code such as AFTER_MEAL, or words") @NotBlank @Size(max = 200)
            String timing) {

        DraftLine line() {
            return new DraftLine(medicineCode, quantity, dosePerTime, timesPerDay, days, route, timing);
        }
    }

    record CourseBody(
            @Min(1) @Max(3) int number,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        Course course() {
            return new Course(number, from, to);
        }
    }
}
