package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.FreshSecondFactor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.platform.web.Versions;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.application.issue.IssuePrescription;
import vn.telehealth.prescription.application.issue.Issued;
import vn.telehealth.prescription.application.issue.WithdrawPrescription;
import vn.telehealth.prescription.application.reading.Readings;

@RestController
@RequestMapping("/api/prescriptions/{id}")
@Tag(name = "Issuing", description = "Signing what was seen, with a fresh second factor; revoking and replacing")
class IssueController {

    private final IssuePrescription issuing;
    private final WithdrawPrescription withdrawing;
    private final Readings readings;

    IssueController(IssuePrescription issuing, WithdrawPrescription withdrawing, Readings readings) {
        this.issuing = issuing;
        this.withdrawing = withdrawing;
        this.readings = readings;
    }

    @PostMapping("/issue")
    @Operation(operationId = "issuePrescription", summary = "Signs and issues the draft whose version If-Match names")
    @Refuses({
        PrescriptionProblem.RULES_BROKEN,
        PrescriptionProblem.PRESCRIPTION_STATE,
        PrescriptionProblem.VISIT_CANCELLED,
        PrescriptionProblem.PHYSICIAN_SUSPENDED,
        PrescriptionProblem.PATIENT_NOT_READABLE,
        PrescriptionProblem.SIGNING_REFUSED,
        PrescriptionProblem.REFERENCE_UNAVAILABLE
    })
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:sign")
    @FreshSecondFactor
    ResponseEntity<IssuedView> issue(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        Issued issued = issuing.issue(actor, id, new SeenVersion(ifMatch), key);
        return ResponseEntity.ok().eTag(Versions.etag(issued.version())).body(IssuedView.of(issued));
    }

    @PostMapping("/revoke")
    @Operation(operationId = "revokePrescription", summary = "Withdraws an issued prescription")
    @Refuses(PrescriptionProblem.PRESCRIPTION_STATE)
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:sign")
    PrescriptionView revoke(Actor actor, @PathVariable UUID id, @RequestBody @Valid RevokeBody body) {
        return PrescriptionViews.of(readings.of(actor, withdrawing.revoke(actor, id, body.reasonCode())));
    }

    @PostMapping("/replacement")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "draftReplacement",
            summary = "Drafts a prescription with a new code that takes the place of this one when it is issued")
    @Refuses({
        PrescriptionProblem.RULES_BROKEN,
        PrescriptionProblem.PRESCRIPTION_STATE,
        PrescriptionProblem.VISIT_CANCELLED,
        PrescriptionProblem.PATIENT_NOT_READABLE,
        PrescriptionProblem.REFERENCE_UNAVAILABLE
    })
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:write")
    PrescriptionView replace(Actor actor, @PathVariable UUID id, @RequestBody @Validated DraftBody body) {
        return PrescriptionViews.of(readings.of(actor, withdrawing.draftReplacement(actor, id, body.content())));
    }

    /** @param reasonCode slug such as {@code wrong-dose}: it travels to other services, so no clinical text */
    record RevokeBody(
            @NotBlank @Pattern(regexp = "[a-z][a-z-]{2,39}") String reasonCode) {}

    record IssuedView(
            UUID prescriptionId,
            String code,
            String status,
            String documentHash,
            OffsetDateTime issuedAt,
            OffsetDateTime expiresAt,
            long version) {

        static IssuedView of(Issued issued) {
            return new IssuedView(
                    issued.prescriptionId(),
                    issued.code(),
                    "issued",
                    issued.documentHash(),
                    VietnamTime.at(issued.issuedAt()),
                    VietnamTime.at(issued.expiresAt()),
                    issued.version());
        }
    }
}
