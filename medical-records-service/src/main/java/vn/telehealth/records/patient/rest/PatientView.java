package vn.telehealth.records.patient.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A registered patient. */
@Schema(name = "Patient")
record PatientView(
        UUID patientId,
        long version,
        OffsetDateTime registeredAt,
        OffsetDateTime updatedAt,
        ProfileBody profile,
        List<WarningView> warnings) {

    /** Something to look at that does not stop anyone. */
    @Schema(name = "Warning")
    record WarningView(String field, String code, String message) {}
}
