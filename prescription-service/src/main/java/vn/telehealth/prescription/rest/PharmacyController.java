package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.registry.RegisterPharmacy;
import vn.telehealth.prescription.application.registry.RegisterPharmacy.Registered;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

@RestController
@RequestMapping("/api/pharmacies")
@Tag(name = "Pharmacies", description = "Registered by an admin")
class PharmacyController {

    private static final String SCOPE = "pharmacies:admin";

    private final RegisterPharmacy register;
    private final Pharmacies pharmacies;

    PharmacyController(RegisterPharmacy register, Pharmacies pharmacies) {
        this.register = register;
        this.pharmacies = pharmacies;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerPharmacy",
            summary = "Registers a pharmacy; the answer shows its client secret this one time")
    @Refuses(PrescriptionProblem.LICENCE_TAKEN)
    @Access(roles = Role.ADMIN, scope = SCOPE)
    ResponseEntity<CredentialsView> register(@RequestBody @Valid PharmacyBody body) {
        return secret(HttpStatus.CREATED, register.register(body.details()));
    }

    @GetMapping
    @Operation(operationId = "listPharmacies", summary = "All pharmacies, by id")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    PharmacyPage list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Pharmacy> found = pharmacies.list(after, limit);
        return new PharmacyPage(
                found, found.size() < limit ? null : found.getLast().id());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readPharmacy", summary = "One pharmacy")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    Pharmacy read(@PathVariable UUID id) {
        return register.find(id);
    }

    @PostMapping("/{id}/credentials")
    @Operation(
            operationId = "renewPharmacyCredentials",
            summary = "A new client secret, shown this one time; the old one is refused at once")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    ResponseEntity<CredentialsView> renew(@PathVariable UUID id) {
        return secret(HttpStatus.OK, register.renewCredentials(id));
    }

    @PutMapping("/{id}/active")
    @Operation(operationId = "setPharmacyActive", summary = "Lets a pharmacy act, or stops it at once")
    @Access(roles = Role.ADMIN, scope = SCOPE)
    Pharmacy setActive(@PathVariable UUID id, @RequestBody ActiveBody body) {
        return register.setActive(id, body.active());
    }

    private static ResponseEntity<CredentialsView> secret(HttpStatus status, Registered registered) {
        var view = new CredentialsView(
                registered.pharmacy(),
                registered.credentials().clientId(),
                registered.credentials().clientSecret());
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    record PharmacyBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 300) String address,
            @NotBlank @Size(max = 20) String telephone,
            @NotBlank @Size(max = 60) String licenceNo) {

        RegisterPharmacy.Details details() {
            return new RegisterPharmacy.Details(name, address, telephone, licenceNo);
        }
    }

    record ActiveBody(boolean active) {}

    record PharmacyPage(List<Pharmacy> items, @Nullable UUID next) {}

    record CredentialsView(Pharmacy pharmacy, String clientId, String clientSecret) {

        /** Without the secret: answers may be logged. */
        @Override
        public String toString() {
            return "CredentialsView[" + clientId + "]";
        }
    }
}
