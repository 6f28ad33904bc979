package vn.telehealth.examination.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.events.Ids;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationEvents;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.UnknownAppointment;
import vn.telehealth.examination.domain.Visit;

/** Opens, moves and voids the examination of an appointment. Events may come twice; each has its effect once. */
@Service
@Transactional
public class FollowAppointment {

    private final Examinations examinations;
    private final ExaminationEvents events;
    private final Clock clock;

    FollowAppointment(Examinations examinations, ExaminationEvents events, Clock clock) {
        this.examinations = examinations;
        this.events = events;
        this.clock = clock;
    }

    public void created(Visit visit) {
        UUID appointmentId = visit.appointmentId();
        if (examinations.isCancelledUnknown(appointmentId)
                || examinations.lockByAppointment(appointmentId).isPresent()) {
            return;
        }
        Examination planned = Examination.plan(Ids.next(), visit, clock.instant());
        examinations.open(planned);
        events.opened(planned);
    }

    /** @throws UnknownAppointment so that the event is laid aside and replayed after the one before it */
    public void rescheduled(UUID appointmentId, Instant startsAt, Instant endsAt) {
        Optional<Examination> found = examinations.lockByAppointment(appointmentId);
        if (found.isEmpty() && !examinations.isCancelledUnknown(appointmentId)) {
            throw new UnknownAppointment(appointmentId);
        }
        found.filter(examination -> !examination.isVoided())
                .map(examination -> examination.reschedule(startsAt, endsAt))
                .ifPresent(examinations::save);
    }

    /** Voids; a cancellation that overtook its appointment is remembered, so that nothing is opened later. */
    public void cancelled(UUID appointmentId) {
        Optional<Examination> found = examinations.lockByAppointment(appointmentId);
        if (found.isEmpty()) {
            UUID id = Ids.next();
            if (examinations.cancelUnknown(appointmentId, id)) {
                events.compensated(id, appointmentId);
            }
            return;
        }
        Examination examination = found.get();
        if (!examination.isVoided()) {
            examinations.save(examination.cancel());
            events.compensated(examination.id(), appointmentId);
        }
    }
}
