package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.platform.web.Versions;
import vn.telehealth.prescription.application.draft.WriteDrafts;
import vn.telehealth.prescription.application.reading.Readings;
import vn.telehealth.prescription.domain.Prescription;

@RestController
@RequestMapping("/api/prescriptions")
@Tag(name = "Drafts", description = "Physicians only, for patients they examined")
class DraftController {

    private final WriteDrafts drafts;
    private final Readings readings;

    DraftController(WriteDrafts drafts, Readings readings) {
        this.drafts = drafts;
        this.readings = readings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createDrafts", summary = "Makes the drafts of a visit: one a kind of medicine")
    @Refuses(
            value = {
                PrescriptionProblem.RULES_BROKEN,
                PrescriptionProblem.VISIT_CANCELLED,
                PrescriptionProblem.PATIENT_NOT_READABLE,
                PrescriptionProblem.REFERENCE_UNAVAILABLE
            },
            common = {PlatformProblem.NOT_FOUND})
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:write")
    Drafts create(Actor actor, @RequestBody @Validated({Default.class, DraftBody.Creating.class}) DraftBody body) {
        UUID appointmentId = Objects.requireNonNull(body.appointmentId());
        return new Drafts(drafts.create(actor, appointmentId, body.content()).stream()
                .map(draft -> view(actor, draft))
                .toList());
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeDraft", summary = "Replaces the content of a draft")
    @Refuses(
            value = {
                PrescriptionProblem.RULES_BROKEN,
                PrescriptionProblem.PRESCRIPTION_STATE,
                PrescriptionProblem.VISIT_CANCELLED,
                PrescriptionProblem.PATIENT_NOT_READABLE,
                PrescriptionProblem.REFERENCE_UNAVAILABLE
            },
            common = {PlatformProblem.CONFLICT})
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:write")
    ResponseEntity<PrescriptionView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Validated DraftBody body) {
        PrescriptionView view = view(actor, drafts.change(actor, id, new SeenVersion(ifMatch), body.content()));
        return ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "discardDraft", summary = "Discards a draft")
    @Refuses(
            value = {PrescriptionProblem.PRESCRIPTION_STATE, PrescriptionProblem.VISIT_CANCELLED},
            common = {PlatformProblem.CONFLICT})
    @Access(roles = Role.PHYSICIAN, scope = "prescriptions:write")
    void discard(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        drafts.discard(actor, id, new SeenVersion(ifMatch));
    }

    private PrescriptionView view(Actor actor, Prescription draft) {
        return PrescriptionViews.of(readings.of(actor, draft));
    }

    record Drafts(List<PrescriptionView> items) {}
}
