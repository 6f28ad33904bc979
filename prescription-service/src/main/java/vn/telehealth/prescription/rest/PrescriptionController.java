package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Page;
import vn.telehealth.platform.web.Versions;
import vn.telehealth.prescription.application.reading.PrescriptionSearch.Found;
import vn.telehealth.prescription.application.reading.ReadPrescriptions;
import vn.telehealth.prescription.application.reading.ReadPrescriptions.Wanted;
import vn.telehealth.prescription.application.reading.Readings;
import vn.telehealth.prescription.domain.Prescription;

@RestController
@RequestMapping("/api/prescriptions")
@Tag(name = "Prescriptions", description = "Patients read their own, physicians those they wrote")
class PrescriptionController {

    private final ReadPrescriptions prescriptions;
    private final Readings readings;

    PrescriptionController(ReadPrescriptions prescriptions, Readings readings) {
        this.prescriptions = prescriptions;
        this.readings = readings;
    }

    @GetMapping
    @Operation(operationId = "listPrescriptions", summary = "The caller's own prescriptions, newest first")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    Page<PrescriptionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID appointmentId,
            @RequestParam(required = false) @Nullable @Pattern(regexp = StatusNames.PATTERN) String status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Wanted wanted = new Wanted(appointmentId, StatusNames.parse(status));
        Page<Prescription> page =
                prescriptions.list(actor, wanted, Cursor.decode(after), limit).map(Found::prescription);
        return new Page<>(
                readings.of(actor, page.items()).stream()
                        .map(PrescriptionViews::of)
                        .toList(),
                page.next());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readPrescription", summary = "One prescription, with who holds it and what remains")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<PrescriptionView> read(Actor actor, @PathVariable UUID id) {
        PrescriptionView view = PrescriptionViews.of(readings.of(actor, prescriptions.read(actor, id)));
        return ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view);
    }

    @GetMapping("/{id}/versions")
    @Operation(operationId = "listPrescriptionVersions", summary = "Every change: who, when, from where")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    List<VersionView> versions(Actor actor, @PathVariable UUID id) {
        return prescriptions.versions(actor, id).stream().map(VersionView::of).toList();
    }
}
