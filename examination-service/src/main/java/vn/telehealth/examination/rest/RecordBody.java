package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Route;
import vn.telehealth.examination.domain.Timing;

/** A record as clients write and read it. */
@Schema(name = "Record")
record RecordBody(
        @Schema(maxLength = 4000, example = "Sốt ba ngày, đau họng, ho khan") @Nullable
        String symptoms,

        @Nullable VitalsBody vitals,
        @Nullable List<@Nullable TestResultBody> testResults,
        @Nullable List<@Nullable DiagnosisBody> diagnoses,
        @Nullable List<@Nullable MedicineBody> plan) {

    /** Vital signs, each with its unit in the name or below. */
    @Schema(name = "Vitals")
    record VitalsBody(
            @Schema(minimum = "30", maximum = "45") @Nullable
            BigDecimal temperatureC,

            @Schema(minimum = "20", maximum = "300", description = "Beats a minute") @Nullable
            BigDecimal pulse,

            @Schema(minimum = "4", maximum = "120", description = "Breaths a minute") @Nullable
            BigDecimal respiratoryRate,

            @Schema(minimum = "40", maximum = "300", description = "mmHg") @Nullable
            BigDecimal systolic,

            @Schema(minimum = "20", maximum = "200", description = "mmHg") @Nullable
            BigDecimal diastolic,

            @Schema(minimum = "30", maximum = "100", description = "Per cent") @Nullable
            BigDecimal spo2,

            @Schema(minimum = "0.3", maximum = "400") @Nullable
            BigDecimal weightKg,

            @Schema(minimum = "20", maximum = "250") @Nullable
            BigDecimal heightCm) {}

    /** A result of a test. */
    @Schema(name = "TestResult")
    record TestResultBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 120, example = "CRP") @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500, example = "12") @Nullable
            String value,

            @Schema(maxLength = 40, example = "mg/L") @Nullable
            String unit,

            @Schema(maxLength = 120, example = "< 5") @Nullable
            String referenceRange,

            @Nullable LocalDate takenOn) {}

    /** A diagnosis. */
    @Schema(name = "Diagnosis")
    record DiagnosisBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "J02.9") @Nullable
            String code,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            Boolean primary,

            @Schema(maxLength = 300) @Nullable String note) {}

    /** A line of the medication plan. */
    @Schema(name = "PlannedMedicine")
    record MedicineBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "PARA-500-TAB") @Nullable
            String medicineCode,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "In the medicine's counting unit") @Nullable
            BigDecimal quantity,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "In the medicine's counting unit") @Nullable
            BigDecimal dosePerTime,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "24") @Nullable
            Integer timesPerDay,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = "90") @Nullable
            Integer days,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            Route route,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            Timing timing) {}
}
