package vn.telehealth.appointment.booking.application;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.SagaClock;
import vn.telehealth.appointment.booking.domain.SagaSignal;
import vn.telehealth.appointment.booking.domain.SagaState;
import vn.telehealth.appointment.booking.domain.SagaStep;

/** Another service did its part. */
@Service
public class AdvanceSaga {

    private static final Logger LOG = LoggerFactory.getLogger(AdvanceSaga.class);

    private final Appointments appointments;
    private final Chronicle chronicle;
    private final SagaClocks clocks;

    AdvanceSaga(Appointments appointments, Chronicle chronicle, SagaClocks clocks) {
        this.appointments = appointments;
        this.chronicle = chronicle;
        this.clocks = clocks;
    }

    /**
     * Takes the signal in. One that was heard before, or that comes out of turn, is kept among the steps and moves
     * nothing it should not.
     *
     * @param at when it happened
     */
    @Transactional
    public void advance(AppointmentId id, SagaSignal signal, Instant at) {
        appointments
                .lock(id)
                .ifPresentOrElse(
                        appointment -> advance(appointment, signal, at),
                        () -> LOG.warn(
                                "no appointment {} for {}",
                                id,
                                signal.getClass().getSimpleName()));
    }

    private void advance(Appointment before, SagaSignal signal, Instant at) {
        SagaClock clock = clocks.now();
        if (!chronicle.heard(before, SagaStep.of(signal, at), clock.now())) {
            return;
        }
        Appointment after = before.on(signal, clock);
        appointments.update(after);
        if (before.state() != after.state()) {
            tell(after, clock.now());
        }
    }

    private void tell(Appointment appointment, Instant now) {
        if (appointment.state() == SagaState.COMPLETED) {
            chronicle.fulfilled(appointment, now);
        } else if (appointment.state() == SagaState.COMPENSATED) {
            chronicle.compensated(appointment, now);
        }
    }
}
