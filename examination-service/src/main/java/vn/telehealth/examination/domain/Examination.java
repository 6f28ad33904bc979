package vn.telehealth.examination.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One examination; every transition gives a new one.
 *
 * @param record what stands now; absent while nothing is written
 * @param reasons why the prescription service sent the plan back, while it is returned
 */
public record Examination(
        UUID id, Visit visit, Progress progress, @Nullable ClinicalRecord record, List<Violation> reasons) {

    public Examination {
        reasons = List.copyOf(reasons);
    }

    public static Examination plan(UUID id, Visit visit, Instant now) {
        return new Examination(id, visit, new Progress(ExaminationStatus.PLANNED, 1, 0, now, null), null, List.of());
    }

    public ExaminationStatus status() {
        return progress.status();
    }

    public long version() {
        return progress.version();
    }

    public int revision() {
        return progress.revision();
    }

    /** Whether it stands completed, and that out of the version which the caller saw. */
    public boolean isCompletionOf(LongPredicate seen) {
        return status() == ExaminationStatus.COMPLETED
                && progress.completion() != null
                && seen.test(progress.completion().from());
    }

    /** Patients read what the physician stands by: once completed, and for ever after when the visit is cancelled then. */
    public boolean isOpenToPatient() {
        return status() == ExaminationStatus.COMPLETED || (status() == ExaminationStatus.VOIDED && revision() > 0);
    }

    /** The same with another of its records. */
    public Examination showing(ClinicalRecord other) {
        return new Examination(id, visit, progress, other, List.of());
    }

    /** Writes the record anew. */
    public Examination write(ClinicalRecord replacement) {
        if (!status().takesRecords()) {
            throw new IllegalTransition.NotOpen(status());
        }
        ExaminationStatus next = status() == ExaminationStatus.PLANNED ? ExaminationStatus.IN_PROGRESS : status();
        return new Examination(id, visit, progress.to(next), replacement, reasons);
    }

    /** Stands by the record: the next revision. */
    public Examination complete(Instant now) {
        if (!status().canComplete() || record == null) {
            throw new IllegalTransition.NotRecorded(status());
        }
        List<Violation> lacks = RecordRules.lacks(record);
        if (!lacks.isEmpty()) {
            throw new ExaminationIncomplete(lacks);
        }
        return new Examination(id, visit, progress.completed(now), record, List.of());
    }

    /** Corrects findings and diagnoses after completion; the plan stays, since medicines are changed by prescriptions. */
    public Examination amend(ClinicalRecord correction) {
        if (status() != ExaminationStatus.COMPLETED || record == null) {
            throw new IllegalTransition.NotCompleted(status());
        }
        ClinicalRecord amended = correction.withPlan(record.plan());
        List<Violation> lacks = RecordRules.lacks(amended);
        if (!lacks.isEmpty()) {
            throw new ExaminationIncomplete(lacks);
        }
        return new Examination(id, visit, progress.to(ExaminationStatus.COMPLETED), amended, reasons);
    }

    /** Whether a rejection of that revision still matters. */
    public boolean canBeReturned(int rejected) {
        return status() == ExaminationStatus.COMPLETED && revision() == rejected;
    }

    /** Gives the examination back to the physician; only where {@link #canBeReturned}. */
    public Examination giveBack(List<Violation> why) {
        return new Examination(id, visit, progress.to(ExaminationStatus.RETURNED), record, why);
    }

    public Examination reschedule(Instant startsAt, Instant endsAt) {
        return new Examination(id, visit.at(startsAt, endsAt), progress.to(status()), record, reasons);
    }

    public boolean isVoided() {
        return status() == ExaminationStatus.VOIDED;
    }

    /** The visit is off, whatever was done before. */
    public Examination cancel() {
        return new Examination(id, visit, progress.to(ExaminationStatus.VOIDED), record, reasons);
    }
}
