package vn.telehealth.prescription.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.VisitKind;

/** A prescription as its patient or its physician sees it; {@code content} is absent where a patient looks at a draft. */
record PrescriptionView(
        UUID prescriptionId,
        Kind kind,
        String status,
        long version,
        UUID appointmentId,
        UUID examinationId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        VisitKind visitKind,
        @Nullable IssueView issue,
        @Nullable HoldView heldBy,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy,
        @Nullable ContentView content) {

    record IssueView(
            String code, RuleSetId ruleSet, String documentHash, OffsetDateTime issuedAt, OffsetDateTime expiresAt) {}

    record HoldView(UUID pharmacyId, @Nullable String pharmacy, OffsetDateTime until) {}

    record ContentView(
            List<Diagnosis> diagnoses,
            List<LineView> lines,
            List<CourseView> courses,
            boolean patientCommitment,
            @Nullable String advice,
            @Nullable LocalDate reexaminationDate) {}

    /** @param dispensed null in drafts */
    record LineView(
            int line,
            String medicineCode,
            @Nullable String name,
            @Nullable String strength,
            @Nullable String unit,
            BigDecimal quantity,
            BigDecimal dosePerTime,
            int timesPerDay,
            int days,
            String route,
            String timing,
            @Nullable String use,
            @Nullable BigDecimal dispensed,
            @Nullable BigDecimal remaining) {}

    record CourseView(int number, LocalDate from, LocalDate to) {}
}
