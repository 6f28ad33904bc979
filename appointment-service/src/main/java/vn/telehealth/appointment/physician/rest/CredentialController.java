package vn.telehealth.appointment.physician.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.physician.application.EnterPhysician;
import vn.telehealth.appointment.physician.application.FindPhysicians;
import vn.telehealth.appointment.physician.domain.CredentialStatus;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianFilter;
import vn.telehealth.appointment.physician.rest.PhysicianRequests.EntryBody;
import vn.telehealth.appointment.physician.rest.PhysicianViews.CredentialView;
import vn.telehealth.appointment.physician.rest.PhysicianViews.SummaryView;
import vn.telehealth.appointment.rest.AppointmentProblem;
import vn.telehealth.appointment.rest.Refuses;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

/** Credentials: entered here, decided on by {@link CredentialDecisionController}. */
@RestController
@Tag(name = "Credentials")
@RequestMapping("/api/physicians")
class CredentialController {

    private final EnterPhysician enter;
    private final FindPhysicians find;

    CredentialController(EnterPhysician enter, FindPhysicians find) {
        this.enter = enter;
        this.find = find;
    }

    @Operation(summary = "Enter a physician; another admin has to approve")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.PHYSICIAN_EXISTS, AppointmentProblem.UNKNOWN_FACILITY})
    ResponseEntity<CredentialView> enterPhysician(@Valid @RequestBody EntryBody body, Actor admin) {
        PhysicianId id = enter.enter(body.entry(), admin);
        return ResponseEntity.created(URI.create("/api/physicians/" + id + "/credential"))
                .body(CredentialView.of(find.credential(id, admin)));
    }

    @Operation(summary = "Read a credential with its decisions and account")
    @GetMapping("/{physicianId}/credential")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    CredentialView getCredential(@PathVariable UUID physicianId, Actor actor) {
        return CredentialView.of(find.credential(new PhysicianId(physicianId), actor));
    }

    @Operation(summary = "Read the own credential")
    @GetMapping("/me/credential")
    @Access(roles = Role.PHYSICIAN, scope = "appointments:read")
    CredentialView getOwnCredential(Actor physician) {
        return CredentialView.of(find.credential(new PhysicianId(physician.requirePhysicianId()), physician));
    }

    @Operation(summary = "List credentials by status")
    @GetMapping("/credentials")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    Page<SummaryView> listCredentials(
            @RequestParam(required = false) @Nullable CredentialStatus status,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        PhysicianFilter filter = new PhysicianFilter(status, null, null, after == null ? null : new PhysicianId(after));
        return Page.byKey(find.list(filter, limit + 1), limit, Physician::id).map(SummaryView::of);
    }
}
