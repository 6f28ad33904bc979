package vn.telehealth.appointment.physician.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.physician.application.DecideOnCredential.Suspension;
import vn.telehealth.appointment.physician.domain.Decision;
import vn.telehealth.appointment.physician.domain.Entry;
import vn.telehealth.appointment.physician.domain.InvitedFactor;
import vn.telehealth.appointment.physician.domain.Licence;
import vn.telehealth.appointment.physician.domain.Profile;
import vn.telehealth.appointment.physician.domain.Specialty;
import vn.telehealth.appointment.physician.domain.SuspensionReason;
import vn.telehealth.appointment.shared.domain.FacilityCode;

/** Bodies that admins send. */
final class PhysicianRequests {

    private PhysicianRequests() {}

    @Schema(name = "PhysicianEntry")
    record EntryBody(
            @NotNull @Pattern(regexp = Licence.NUMBER_PATTERN)
            String licenceNo,

            @NotNull @Pattern(regexp = Licence.INTEROP_CODE_PATTERN)
            String interopCode,

            @NotBlank @Size(max = Profile.MAX_NAME) String fullName,
            @NotBlank @Email @Size(max = Profile.MAX_EMAIL) String email,
            @NotNull Specialty specialty,
            @NotNull @Pattern(regexp = FacilityCode.PATTERN) String facilityCode,

            @Schema(description = "What the invitation asks to enrol", defaultValue = "TOTP") @Nullable
            InvitedFactor secondFactor) {

        Entry entry() {
            return new Entry(
                    new Licence(licenceNo, interopCode),
                    new Profile(fullName, email, specialty, secondFactor == null ? InvitedFactor.TOTP : secondFactor),
                    new FacilityCode(facilityCode));
        }
    }

    @Schema(name = "ReasonInWords")
    record ReasonBody(
            @NotBlank @Size(max = Decision.MAX_REASON) String reason) {}

    @Schema(name = "PhysicianSuspension")
    record SuspensionBody(
            @NotNull SuspensionReason reasonCode,
            @Nullable @Size(max = MAX_NOTE) String note) {

        /** Leaves room for the code in front. */
        static final int MAX_NOTE = Decision.MAX_REASON - 50;

        Suspension suspension() {
            return new Suspension(reasonCode, note == null ? "" : note);
        }
    }
}
