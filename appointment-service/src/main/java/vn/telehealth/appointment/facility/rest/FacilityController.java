package vn.telehealth.appointment.facility.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.facility.application.FindFacilities;
import vn.telehealth.appointment.facility.application.RegisterFacility;
import vn.telehealth.appointment.facility.application.UpdateFacility;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.InteropCode;
import vn.telehealth.appointment.rest.AppointmentProblem;
import vn.telehealth.appointment.rest.Refuses;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;
import vn.telehealth.platform.web.SeenVersion;
import vn.telehealth.platform.web.Versions;

@RestController
@Tag(name = "Facilities")
@RequestMapping("/api/facilities")
class FacilityController {

    private final RegisterFacility register;
    private final UpdateFacility update;
    private final FindFacilities find;

    FacilityController(RegisterFacility register, UpdateFacility update, FindFacilities find) {
        this.register = register;
        this.update = update;
        this.find = find;
    }

    @Operation(summary = "Register a facility")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(roles = Role.ADMIN, scope = "facilities:admin")
    @Refuses({AppointmentProblem.FACILITY_EXISTS})
    ResponseEntity<FacilityView> registerFacility(@Valid @RequestBody FacilityRequests.Registration body) {
        Facility facility = register.register(new InteropCode(body.interopCode()), body.details());
        return ResponseEntity.created(URI.create("/api/facilities/" + facility.code()))
                .eTag(Versions.etag(facility.version()))
                .body(FacilityView.of(facility));
    }

    @Operation(summary = "Change what is known of a facility")
    @PutMapping("/{facilityCode}")
    @Access(roles = Role.ADMIN, scope = "facilities:admin")
    @Refuses(common = {PlatformProblem.VERSION_CHANGED, PlatformProblem.VERSION_REQUIRED})
    ResponseEntity<FacilityView> updateFacility(
            @PathVariable @Pattern(regexp = FacilityCode.PATTERN) String facilityCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody FacilityRequests.Update body) {
        return withVersion(update.update(new FacilityCode(facilityCode), body.details(), new SeenVersion(ifMatch)));
    }

    @Operation(summary = "Read a facility")
    @GetMapping("/{facilityCode}")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR},
            scope = Access.ANY_SCOPE)
    ResponseEntity<FacilityView> getFacility(
            @PathVariable @Pattern(regexp = FacilityCode.PATTERN) String facilityCode) {
        return withVersion(find.get(new FacilityCode(facilityCode)));
    }

    @Operation(summary = "List the facilities")
    @GetMapping
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR},
            scope = Access.ANY_SCOPE)
    Page<FacilityView> listFacilities(
            @RequestParam(required = false) @Nullable @Pattern(regexp = FacilityCode.PATTERN) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Facility> found = find.list(after == null ? null : new FacilityCode(after), limit + 1);
        return Page.byKey(found, limit, Facility::code).map(FacilityView::of);
    }

    private static ResponseEntity<FacilityView> withVersion(Facility facility) {
        return ResponseEntity.ok().eTag(Versions.etag(facility.version())).body(FacilityView.of(facility));
    }
}
