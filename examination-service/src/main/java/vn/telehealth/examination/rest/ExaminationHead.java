package vn.telehealth.examination.rest;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationStatus;
import vn.telehealth.examination.domain.Progress;
import vn.telehealth.examination.domain.Visit;
import vn.telehealth.platform.web.VietnamTime;

/** An examination in a list. */
record ExaminationHead(
        UUID examinationId,
        UUID appointmentId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        Visit.Kind visitKind,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        ExaminationStatus status,
        long version,
        int revision,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime completedAt) {

    static ExaminationHead of(Examination examination) {
        Visit visit = examination.visit();
        Progress progress = examination.progress();
        Progress.Completion completion = progress.completion();
        return new ExaminationHead(
                examination.id(),
                visit.appointmentId(),
                visit.parties().patientId(),
                visit.parties().physicianId(),
                visit.parties().facilityCode(),
                visit.kind(),
                VietnamTime.at(visit.startsAt()),
                VietnamTime.at(visit.endsAt()),
                progress.status(),
                progress.version(),
                progress.revision(),
                VietnamTime.at(progress.openedAt()),
                completion == null ? null : VietnamTime.at(completion.at()));
    }
}
