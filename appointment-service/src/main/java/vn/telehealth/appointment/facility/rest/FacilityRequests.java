package vn.telehealth.appointment.facility.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.telehealth.appointment.facility.domain.FacilityDetails;
import vn.telehealth.appointment.facility.domain.InteropCode;

/** Bodies that admins send. */
final class FacilityRequests {

    private FacilityRequests() {}

    @Schema(name = "FacilityRegistration")
    record Registration(
            @NotNull @Pattern(regexp = InteropCode.PATTERN) String interopCode,
            @NotBlank @Size(max = FacilityDetails.MAX_NAME) String name,

            @NotBlank @Size(max = FacilityDetails.MAX_ADDRESS)
            String address,

            @NotNull @Pattern(regexp = FacilityDetails.TELEPHONE_PATTERN)
            String telephone,

            @NotNull Boolean hasBeds) {

        FacilityDetails details() {
            return new FacilityDetails(name, address, telephone, hasBeds);
        }
    }

    @Schema(name = "FacilityUpdate")
    record Update(
            @NotBlank @Size(max = FacilityDetails.MAX_NAME) String name,

            @NotBlank @Size(max = FacilityDetails.MAX_ADDRESS)
            String address,

            @NotNull @Pattern(regexp = FacilityDetails.TELEPHONE_PATTERN)
            String telephone,

            @NotNull Boolean hasBeds) {

        FacilityDetails details() {
            return new FacilityDetails(name, address, telephone, hasBeds);
        }
    }
}
