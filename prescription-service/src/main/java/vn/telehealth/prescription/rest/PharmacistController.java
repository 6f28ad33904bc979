package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.registry.RegisterPharmacists;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;

@RestController
@RequestMapping("/api/pharmacies/{pharmacyId}/pharmacists")
@Tag(name = "Pharmacies")
class PharmacistController {

    private static final String SCOPE = "pharmacies:admin";

    private final RegisterPharmacists register;

    PharmacistController(RegisterPharmacists register) {
        this.register = register;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerPharmacist", summary = "Registers a pharmacist of the pharmacy")
    @Refuses(PrescriptionProblem.LICENCE_TAKEN)
    @Access(roles = Role.ADMIN, scope = SCOPE)
    Pharmacist register(@PathVariable UUID pharmacyId, @RequestBody @Valid PharmacistBody body) {
        return register.register(
                pharmacyId, new RegisterPharmacists.Details(body.name(), body.certificateNo(), body.degree()));
    }

    @GetMapping
    @Operation(operationId = "listPharmacists", summary = "The pharmacists of the pharmacy")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    List<Pharmacist> list(@PathVariable UUID pharmacyId) {
        return register.list(pharmacyId);
    }

    @PutMapping("/{id}/active")
    @Operation(operationId = "setPharmacistActive", summary = "Lets a pharmacist act, or stops him at once")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    Pharmacist setActive(
            @PathVariable UUID pharmacyId, @PathVariable UUID id, @RequestBody PharmacyController.ActiveBody body) {
        return register.setActive(pharmacyId, id, body.active());
    }

    /** @param degree a university degree in pharmacy */
    record PharmacistBody(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 60) String certificateNo,
            boolean degree) {}
}
