package vn.telehealth.examination.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationEvents;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.examination.domain.RecordVersion.Cause;
import vn.telehealth.examination.domain.RecordVersion.Kind;

/** The physician corrects a completed examination: one more version, with its reason. */
@Service
public class AmendExamination {

    private final OwnExaminations own;
    private final Examinations examinations;
    private final ExaminationEvents events;
    private final RecordCheck check;
    private final Clock clock;

    AmendExamination(
            OwnExaminations own, Examinations examinations, ExaminationEvents events, RecordCheck check, Clock clock) {
        this.own = own;
        this.examinations = examinations;
        this.events = events;
        this.check = check;
        this.clock = clock;
    }

    /** Takes symptoms, vitals, test results and diagnoses of the correction; the plan stays. */
    @Transactional
    public Examination amend(UUID id, ClinicalRecord correction, String reason, Writer writer) {
        Examination standing = own.toWrite(id, writer.physician());
        writer.seen().require(standing.version());
        check.refuseViolations(correction);
        Examination amended = standing.amend(correction);
        examinations.save(amended);
        Cause cause = new Cause(Kind.AMENDMENT, reason, clock.instant(), writer.author());
        examinations.keep(id, RecordVersion.of(amended, cause));
        events.amended(amended);
        return amended;
    }
}
