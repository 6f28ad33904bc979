package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.booking.application.SagaProgress;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.Outcome;
import vn.telehealth.appointment.booking.domain.SagaState;
import vn.telehealth.appointment.booking.domain.SagaStep;
import vn.telehealth.platform.web.VietnamTime;

@Schema(name = "Saga")
record SagaView(
        UUID appointmentId,
        SagaState state,
        @Nullable Outcome outcome,
        @Nullable OffsetDateTime dueAt,
        boolean stuck,
        List<StepView> steps) {

    static SagaView of(SagaProgress progress) {
        Appointment appointment = progress.appointment();
        Instant dueAt = appointment.dueAt();
        return new SagaView(
                appointment.id().value(),
                appointment.state(),
                appointment.saga().outcome(),
                dueAt == null ? null : VietnamTime.at(dueAt),
                progress.stuck(),
                progress.steps().stream().map(StepView::of).toList());
    }

    @Schema(name = "SagaStep")
    record StepView(
            SagaStep.Kind step, OffsetDateTime at, @Nullable String reference) {

        static StepView of(SagaStep step) {
            return new StepView(
                    step.kind(), VietnamTime.at(step.at()), step.reference().isEmpty() ? null : step.reference());
        }
    }
}
