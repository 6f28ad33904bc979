package vn.telehealth.examination.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An examination with what was found.
 *
 * @param titles of the diagnoses, by code
 * @param violations why the plan came back, while it is returned
 */
@Schema(name = "Examination")
record ExaminationView(
        @JsonUnwrapped ExaminationHead head,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordBody record,
        Map<String, TitleView> titles,
        List<ReasonView> violations) {

    /** Titles of one code; {@code vi} is null without the language pack. */
    @Schema(name = "Icd10Title")
    record TitleView(String en, @Nullable String vi) {}

    /** A rule that the plan breaks. */
    @Schema(name = "PlanViolation")
    record ReasonView(String field, String code) {}
}
