package vn.telehealth.appointment.booking.application;

import java.util.List;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.SagaStep;

/**
 * Where a saga stands.
 *
 * @param steps oldest first
 * @param stuck whether the next step is overdue
 */
public record SagaProgress(Appointment appointment, List<SagaStep> steps, boolean stuck) {

    public SagaProgress {
        steps = List.copyOf(steps);
    }
}
