package vn.telehealth.examination.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationLists;
import vn.telehealth.examination.domain.ExaminationLists.Filter;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** Reads examinations, one's own only; every read is audited. */
@Service
@Transactional
public class ReadExamination {

    private final OwnExaminations own;
    private final Examinations examinations;
    private final ExaminationLists lists;
    private final AuditTrail audit;

    ReadExamination(OwnExaminations own, Examinations examinations, ExaminationLists lists, AuditTrail audit) {
        this.own = own;
        this.examinations = examinations;
        this.lists = lists;
        this.audit = audit;
    }

    public Examination one(UUID id, Actor actor) {
        Examination examination = own.toRead(id, actor);
        record("examination.read", examination);
        return OwnExaminations.examines(actor, examination) ? examination : asStoodBy(examination);
    }

    /** Versions newest first; patients see what the physician stood by, not the drafts before. */
    public List<RecordVersion> versions(UUID id, Actor actor, long before, int limit) {
        Examination examination = own.toRead(id, actor);
        record("examination.versions.read", examination);
        return examinations.versions(id, before, limit, OwnExaminations.examines(actor, examination));
    }

    /** Heads only, without what was found. */
    public List<Examination> list(Actor actor, Filter filter, int limit) {
        if (actor.is(Role.PHYSICIAN)) {
            return lists.ofPhysician(actor.requirePhysicianId(), filter, limit);
        }
        return lists.ofPatient(actor.accountId(), filter, limit);
    }

    /** Without what the physician had begun to change when the visit was cancelled. */
    private Examination asStoodBy(Examination examination) {
        if (!examination.isVoided()) {
            return examination;
        }
        RecordVersion last = examinations
                .versions(examination.id(), Long.MAX_VALUE, 1, false)
                .getFirst();
        return examination.showing(last.record());
    }

    private void record(String action, Examination examination) {
        audit.record(AuditEntry.of(action, "examination", examination.id())
                .patient(examination.visit().parties().patientId()));
    }
}
