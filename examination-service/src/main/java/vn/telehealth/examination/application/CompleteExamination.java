package vn.telehealth.examination.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationEvents;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.examination.domain.RecordVersion.Cause;
import vn.telehealth.examination.domain.RecordVersion.Kind;

/** The physician stands by the record: state, version and event in one transaction. */
@Service
public class CompleteExamination {

    private final OwnExaminations own;
    private final Examinations examinations;
    private final ExaminationEvents events;
    private final Clock clock;

    CompleteExamination(OwnExaminations own, Examinations examinations, ExaminationEvents events, Clock clock) {
        this.own = own;
        this.examinations = examinations;
        this.events = events;
        this.clock = clock;
    }

    /** Asked again for the same version it answers what stands and does nothing more. */
    @Transactional
    public Examination complete(UUID id, Writer writer) {
        Examination standing = own.toWrite(id, writer.physician());
        if (standing.isCompletionOf(writer.seen()::is)) {
            return standing;
        }
        writer.seen().require(standing.version());
        Instant now = clock.instant();
        Examination completed = standing.complete(now);
        examinations.save(completed);
        Cause cause = new Cause(Kind.COMPLETION, null, now, writer.author());
        examinations.keep(id, RecordVersion.of(completed, cause));
        events.completed(completed);
        return completed;
    }
}
