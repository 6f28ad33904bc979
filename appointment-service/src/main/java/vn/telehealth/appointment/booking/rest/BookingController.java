package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.booking.application.BookAppointment;
import vn.telehealth.appointment.booking.application.CancelAppointment;
import vn.telehealth.appointment.booking.application.RescheduleAppointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.rest.AppointmentRequests.Booking;
import vn.telehealth.appointment.booking.rest.AppointmentRequests.CancellationBody;
import vn.telehealth.appointment.booking.rest.AppointmentRequests.Rescheduling;
import vn.telehealth.appointment.rest.AppointmentProblem;
import vn.telehealth.appointment.rest.Refuses;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** What changes appointments. */
@RestController
@Tag(name = "Appointments")
@RequestMapping("/api/appointments")
class BookingController {

    private final BookAppointment book;
    private final RescheduleAppointment reschedule;
    private final CancelAppointment cancel;
    private final IdempotentRequests idempotent;

    BookingController(
            BookAppointment book,
            RescheduleAppointment reschedule,
            CancelAppointment cancel,
            IdempotentRequests idempotent) {
        this.book = book;
        this.reschedule = reschedule;
        this.cancel = cancel;
        this.idempotent = idempotent;
    }

    @Operation(summary = "Book a slot")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(roles = Role.PATIENT, scope = "appointments:write")
    @Refuses(
            value = {
                AppointmentProblem.SLOT_TAKEN,
                AppointmentProblem.SLOT_GONE,
                AppointmentProblem.PATIENT_BUSY,
                AppointmentProblem.PHYSICIAN_NOT_CREDENTIALED,
                AppointmentProblem.VISIT_KIND_NOT_OFFERED
            },
            common = {PlatformProblem.IDEMPOTENCY_KEY_REUSED})
    ResponseEntity<AppointmentView> bookAppointment(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @Valid @RequestBody Booking body, Actor patient) {
        AppointmentView booked = idempotent.once(
                "appointment.book",
                key,
                body,
                AppointmentView.class,
                () -> AppointmentView.of(book.book(new SlotId(body.slotId()), body.visitKind(), patient)));
        return ResponseEntity.created(URI.create("/api/appointments/" + booked.appointmentId()))
                .body(booked);
    }

    @Operation(summary = "Move to another slot of the same physician")
    @PutMapping("/{appointmentId}/slot")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:write")
    @Refuses({
        AppointmentProblem.SLOT_TAKEN,
        AppointmentProblem.SLOT_GONE,
        AppointmentProblem.PATIENT_BUSY,
        AppointmentProblem.PHYSICIAN_NOT_CREDENTIALED,
        AppointmentProblem.VISIT_KIND_NOT_OFFERED,
        AppointmentProblem.OTHER_PHYSICIAN,
        AppointmentProblem.APPOINTMENT_STATE,
        AppointmentProblem.TOO_LATE
    })
    AppointmentView rescheduleAppointment(
            @PathVariable UUID appointmentId, @Valid @RequestBody Rescheduling body, Actor actor) {
        return AppointmentView.of(
                reschedule.reschedule(new AppointmentId(appointmentId), new SlotId(body.slotId()), actor));
    }

    @Operation(summary = "Cancel; what followed is undone as far as possible")
    @PostMapping("/{appointmentId}/cancellation")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:write")
    @Refuses({AppointmentProblem.APPOINTMENT_STATE, AppointmentProblem.TOO_LATE})
    AppointmentView cancelAppointment(
            @PathVariable UUID appointmentId, @Valid @RequestBody CancellationBody body, Actor actor) {
        return AppointmentView.of(cancel.cancel(new AppointmentId(appointmentId), body.cancellation(), actor));
    }
}
