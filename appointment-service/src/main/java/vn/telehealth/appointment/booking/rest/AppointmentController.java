package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.booking.application.ReadAppointments;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Journal.Noted;
import vn.telehealth.appointment.booking.domain.Journal.Position;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Page;

/** What reads appointments. */
@RestController
@Tag(name = "Appointments")
@RequestMapping("/api/appointments")
class AppointmentController {

    private final ReadAppointments read;

    AppointmentController(ReadAppointments read) {
        this.read = read;
    }

    @Operation(summary = "List appointments")
    @GetMapping
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:read")
    Page<AppointmentView> listAppointments(
            @Valid @ParameterObject AppointmentSearch search,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Actor actor) {
        return Page.of(read.list(search.filter(), limit + 1, actor), limit, AppointmentController::position)
                .map(AppointmentView::of);
    }

    @Operation(summary = "Read an appointment")
    @GetMapping("/{appointmentId}")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:read")
    AppointmentView getAppointment(@PathVariable UUID appointmentId, Actor actor) {
        return AppointmentView.of(read.get(new AppointmentId(appointmentId), actor));
    }

    @Operation(summary = "Read who did what when")
    @GetMapping("/{appointmentId}/history")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:read")
    Page<HistoryView> getAppointmentHistory(
            @PathVariable UUID appointmentId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Actor actor) {
        Cursor cursor = Cursor.decode(after);
        Position position = cursor == null ? null : new Position(cursor.time(), cursor.id());
        List<Noted> found = read.history(new AppointmentId(appointmentId), position, limit + 1, actor);
        return Page.of(found, limit, noted -> new Cursor(noted.entry().at(), noted.id()))
                .map(noted -> HistoryView.of(noted.entry()));
    }

    @Operation(summary = "Read where the saga stands")
    @GetMapping("/{appointmentId}/saga")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:read")
    SagaView getSaga(@PathVariable UUID appointmentId, Actor actor) {
        return SagaView.of(read.saga(new AppointmentId(appointmentId), actor));
    }

    private static Cursor position(Appointment appointment) {
        return new Cursor(
                appointment.visit().period().startsAt(), appointment.id().value());
    }
}
