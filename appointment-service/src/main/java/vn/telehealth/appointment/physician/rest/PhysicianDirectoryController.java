package vn.telehealth.appointment.physician.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.physician.application.FindPhysicians;
import vn.telehealth.appointment.physician.domain.CredentialStatus;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianFilter;
import vn.telehealth.appointment.physician.domain.Specialty;
import vn.telehealth.appointment.physician.rest.PhysicianViews.DirectoryView;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

/** Physicians as everyone who is signed in may find them. */
@RestController
@Tag(name = "Physicians")
@RequestMapping("/api/physicians")
class PhysicianDirectoryController {

    private final FindPhysicians find;

    PhysicianDirectoryController(FindPhysicians find) {
        this.find = find;
    }

    @Operation(summary = "List the physicians who may practise")
    @GetMapping
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR},
            scope = Access.ANY_SCOPE)
    Page<DirectoryView> listPhysicians(
            @RequestParam(required = false) @Nullable @Pattern(regexp = FacilityCode.PATTERN) String facilityCode,
            @RequestParam(required = false) @Nullable Specialty specialty,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        PhysicianFilter filter = new PhysicianFilter(
                CredentialStatus.APPROVED,
                facilityCode == null ? null : new FacilityCode(facilityCode),
                specialty,
                after == null ? null : new PhysicianId(after));
        return Page.byKey(find.list(filter, limit + 1), limit, Physician::id).map(DirectoryView::of);
    }

    @Operation(summary = "Read a physician who may practise")
    @GetMapping("/{physicianId}")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR},
            scope = Access.ANY_SCOPE)
    DirectoryView getPhysician(@PathVariable UUID physicianId) {
        return DirectoryView.of(find.practising(new PhysicianId(physicianId)));
    }
}
