package vn.telehealth.records.patient.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.records.patient.domain.Relation;
import vn.telehealth.records.patient.domain.Sex;

/** A profile as clients write and read it. */
@Schema(name = "Profile")
record ProfileBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 2, maxLength = 100, example = "Nguyễn Thị Lan")
        @Nullable
        String legalName,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        Sex sex,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "1991-04-12") @Nullable
        LocalDate birthDate,

        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 5, maxLength = 300) @Nullable
        String address,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "+84912345678") @Nullable
        String telephone,

        @Schema(pattern = "^\\d{12}$", example = "001191012345") @Nullable
        String cccd,

        @Schema(pattern = "^([A-Z]{2}[1-5]\\d{12}|\\d{10})$", example = "GD4010123456789") @Nullable
        String insuranceCard,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GuardianBody guardian,
        @Nullable List<@Nullable AllergyBody> allergies,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WeightBody weight) {

    @Schema(name = "Guardian")
    record GuardianBody(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            Relation relation,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String telephone,

            @Schema(pattern = "^\\d{12}$") @Nullable String cccd) {}

    @Schema(name = "Allergy")
    record AllergyBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 2, maxLength = 120) @Nullable
            String substance,

            @Schema(example = "J01C") @Nullable String atc) {}

    @Schema(name = "Weight")
    record WeightBody(
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.3", maximum = "400") @Nullable
            BigDecimal kg,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            LocalDate measuredOn) {}
}
