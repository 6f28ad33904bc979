package vn.telehealth.examination.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationEvents;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.Violation;

/** Gives an examination back to the physician because its plan breaks rules. */
@Service
public class ReturnExamination {

    private final Examinations examinations;
    private final ExaminationEvents events;

    ReturnExamination(Examinations examinations, ExaminationEvents events) {
        this.examinations = examinations;
        this.events = events;
    }

    /** A rejection of an older revision, or of a voided examination, comes too late and changes nothing. */
    @Transactional
    public void rejected(UUID examinationId, int revision, List<Violation> reasons) {
        examinations
                .lock(examinationId)
                .filter(examination -> examination.canBeReturned(revision))
                .ifPresent(examination -> {
                    Examination returned = examination.giveBack(reasons);
                    examinations.save(returned);
                    events.returned(returned);
                });
    }
}
