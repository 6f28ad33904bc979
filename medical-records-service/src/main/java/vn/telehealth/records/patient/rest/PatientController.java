package vn.telehealth.records.patient.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Versions;
import vn.telehealth.records.patient.application.ReadPatient;

/** What a physician reads of his patients. */
@RestController
@RequestMapping("/api/patients/{patientId}")
@Tag(name = "Patients")
class PatientController {

    private final ReadPatient patients;
    private final PatientViews views;

    PatientController(ReadPatient patients, PatientViews views) {
        this.patients = patients;
        this.views = views;
    }

    @GetMapping
    @Access(roles = Role.PHYSICIAN, scope = "records:read")
    @Operation(
            operationId = "readPatient",
            summary = "The profile of a patient with whom the physician has an appointment")
    @ApiResponse(responseCode = "200", description = "The profile that stands")
    ResponseEntity<PatientView> read(@PathVariable UUID patientId, Actor actor, Locale locale) {
        PatientView patient = views.of(patients.asPhysician(actor.requirePhysicianId(), patientId), locale);
        return ResponseEntity.ok().eTag(Versions.etag(patient.version())).body(patient);
    }
}
