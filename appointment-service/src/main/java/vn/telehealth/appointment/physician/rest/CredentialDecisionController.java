package vn.telehealth.appointment.physician.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.physician.application.DecideOnCredential;
import vn.telehealth.appointment.physician.application.FindPhysicians;
import vn.telehealth.appointment.physician.application.SettleAccounts;
import vn.telehealth.appointment.physician.rest.PhysicianRequests.ReasonBody;
import vn.telehealth.appointment.physician.rest.PhysicianRequests.SuspensionBody;
import vn.telehealth.appointment.physician.rest.PhysicianViews.CredentialView;
import vn.telehealth.appointment.rest.AppointmentProblem;
import vn.telehealth.appointment.rest.Refuses;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;

/** What admins decide about a credential; each decision is followed by one attempt to bring the account along. */
@RestController
@Tag(name = "Credentials")
@RequestMapping("/api/physicians/{physicianId}")
class CredentialDecisionController {

    private final DecideOnCredential decide;
    private final SettleAccounts settle;
    private final FindPhysicians find;

    CredentialDecisionController(DecideOnCredential decide, SettleAccounts settle, FindPhysicians find) {
        this.decide = decide;
        this.settle = settle;
        this.find = find;
    }

    @Operation(summary = "Approve, as another admin than who entered")
    @PostMapping("/approval")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.FOUR_EYES_REQUIRED, AppointmentProblem.PHYSICIAN_STATE})
    CredentialView approvePhysician(@PathVariable UUID physicianId, Actor admin) {
        PhysicianId id = new PhysicianId(physicianId);
        decide.approve(id, admin);
        return settled(id, admin);
    }

    @Operation(summary = "Reject for good")
    @PostMapping("/rejection")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.PHYSICIAN_STATE})
    CredentialView rejectPhysician(@PathVariable UUID physicianId, @Valid @RequestBody ReasonBody body, Actor admin) {
        PhysicianId id = new PhysicianId(physicianId);
        decide.reject(id, admin, body.reason());
        return settled(id, admin);
    }

    @Operation(summary = "Suspend: sign-in, booking and signing end at once")
    @PostMapping("/suspension")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.PHYSICIAN_STATE})
    CredentialView suspendPhysician(
            @PathVariable UUID physicianId, @Valid @RequestBody SuspensionBody body, Actor admin) {
        PhysicianId id = new PhysicianId(physicianId);
        decide.suspend(id, admin, body.suspension());
        return settled(id, admin);
    }

    @Operation(summary = "Ask for the reinstatement")
    @PostMapping("/reinstatement-request")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.PHYSICIAN_STATE})
    CredentialView requestReinstatement(
            @PathVariable UUID physicianId, @Valid @RequestBody ReasonBody body, Actor admin) {
        PhysicianId id = new PhysicianId(physicianId);
        decide.requestReinstatement(id, admin, body.reason());
        return settled(id, admin);
    }

    @Operation(summary = "Reinstate, as another admin than who asked for it")
    @PostMapping("/reinstatement")
    @Access(roles = Role.ADMIN, scope = "physicians:admin")
    @Refuses({AppointmentProblem.FOUR_EYES_REQUIRED, AppointmentProblem.PHYSICIAN_STATE})
    CredentialView reinstatePhysician(@PathVariable UUID physicianId, Actor admin) {
        PhysicianId id = new PhysicianId(physicianId);
        decide.reinstate(id, admin);
        return settled(id, admin);
    }

    private CredentialView settled(PhysicianId id, Actor admin) {
        settle.now(id);
        return CredentialView.of(find.credential(id, admin));
    }
}
