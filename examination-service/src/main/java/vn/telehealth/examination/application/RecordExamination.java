package vn.telehealth.examination.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.examination.domain.RecordVersion.Cause;
import vn.telehealth.examination.domain.RecordVersion.Kind;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;

/** The physician writes down what he finds, as often as he likes before completing. */
@Service
public class RecordExamination {

    private final OwnExaminations own;
    private final Examinations examinations;
    private final RecordCheck check;
    private final Clock clock;
    private final AuditTrail audit;

    RecordExamination(
            OwnExaminations own, Examinations examinations, RecordCheck check, Clock clock, AuditTrail audit) {
        this.own = own;
        this.examinations = examinations;
        this.check = check;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public Examination record(UUID id, ClinicalRecord record, Writer writer) {
        Examination standing = own.toWrite(id, writer.physician());
        writer.seen().require(standing.version());
        check.refuseViolations(record);
        Examination written = standing.write(record);
        examinations.save(written);
        Cause cause = new Cause(Kind.RECORD, null, clock.instant(), writer.author());
        examinations.keep(id, RecordVersion.of(written, cause));
        // No other service has to know of a draft, so there is no event of it that would be audited.
        audit.record(AuditEntry.of("examination.record", "examination", id)
                .patient(written.visit().parties().patientId()));
        return written;
    }
}
