package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationStatus;
import vn.telehealth.examination.domain.Progress;
import vn.telehealth.examination.domain.Visit;

/** An examination in a list. */
record ExaminationHead(
        UUID examinationId,
        UUID appointmentId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        Visit.Kind visitKind,
        Instant startsAt,
        Instant endsAt,
        ExaminationStatus status,
        long version,
        int revision,
        Instant openedAt,
        @Schema(nullable = true) @Nullable Instant completedAt) {

    static ExaminationHead of(Examination examination) {
        Visit visit = examination.visit();
        Progress progress = examination.progress();
        return new ExaminationHead(
                examination.id(),
                visit.appointmentId(),
                visit.parties().patientId(),
                visit.parties().physicianId(),
                visit.parties().facilityCode(),
                visit.kind(),
                visit.startsAt(),
                visit.endsAt(),
                progress.status(),
                progress.version(),
                progress.revision(),
                progress.openedAt(),
                progress.completion() == null ? null : progress.completion().at());
    }
}
