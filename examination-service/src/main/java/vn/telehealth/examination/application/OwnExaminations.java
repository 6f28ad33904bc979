package vn.telehealth.examination.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;

/** Lets people at their own examinations only: the physician at those he makes, the patient at hers once completed. */
@Component
class OwnExaminations {

    private static final String EXAMINATION = "examination";

    private final Examinations examinations;

    OwnExaminations(Examinations examinations) {
        this.examinations = examinations;
    }

    Examination toRead(UUID id, Actor actor) {
        return permitted(id, actor, examinations.find(id));
    }

    /** Locked until the transaction ends. */
    Examination toWrite(UUID id, Actor physician) {
        return examinations
                .lock(id)
                .filter(examination -> examines(physician, examination))
                .orElseThrow(() -> new NotYours(EXAMINATION, id));
    }

    private static Examination permitted(UUID id, Actor actor, Optional<Examination> found) {
        return found.filter(examination -> examines(actor, examination) || isPatientOf(actor, examination))
                .orElseThrow(() -> new NotYours(EXAMINATION, id));
    }

    static boolean examines(Actor actor, Examination examination) {
        return actor.is(Role.PHYSICIAN)
                && examination.visit().parties().physicianId().equals(actor.physicianId());
    }

    private static boolean isPatientOf(Actor actor, Examination examination) {
        return actor.is(Role.PATIENT)
                && examination.isOpenToPatient()
                && examination.visit().parties().patientId().toString().equals(actor.id());
    }
}
