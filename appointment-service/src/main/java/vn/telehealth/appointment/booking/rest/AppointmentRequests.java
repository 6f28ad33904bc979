package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.booking.domain.Cancellation;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** Bodies that patients, physicians and admins send. */
final class AppointmentRequests {

    private AppointmentRequests() {}

    @Schema(name = "Booking")
    record Booking(@NotNull UUID slotId, @NotNull VisitKind visitKind) {}

    @Schema(name = "Rescheduling")
    record Rescheduling(@NotNull UUID slotId) {}

    @Schema(name = "Cancellation")
    record CancellationBody(
            @NotNull Cancellation.Reason reasonCode,
            @Nullable @Size(max = Cancellation.MAX_NOTE) String note) {

        Cancellation cancellation() {
            return new Cancellation(reasonCode, note == null || note.isBlank() ? null : note);
        }
    }
}
