package vn.telehealth.prescription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.application.counter.Verification;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.SignatureReport;

/**
 * The answer to a pharmacy. The physician stands in {@code physicianDetails}, at the alias path in {@code doctor}.
 *
 * @param status issued, used, expired, revoked or replaced
 * @param prescription the signed content, only for who showed the QR
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        boolean valid,
        String status,
        @Nullable PhysicianDetails physicianDetails,
        @Nullable PhysicianDetails doctor,
        OffsetDateTime issuedAt,
        OffsetDateTime expiresAt,
        UUID prescriptionId,
        String code,
        Kind kind,
        boolean heldByAnotherPharmacy,
        @Nullable SignatureView signature,
        @JsonRawValue @Nullable String prescription,
        @Nullable List<BigDecimal> remaining) {

    static VerificationView of(Verification verification) {
        return of(verification, details(verification), null);
    }

    static VerificationView alias(Verification verification) {
        return of(verification, null, details(verification));
    }

    private static VerificationView of(
            Verification verification, @Nullable PhysicianDetails physician, @Nullable PhysicianDetails doctor) {
        Optional<Verification.Proven> proven = Optional.ofNullable(verification.proven());
        return new VerificationView(
                verification.valid(),
                StatusNames.forCounter(verification.status()),
                physician,
                doctor,
                VietnamTime.at(verification.issuedAt()),
                VietnamTime.at(verification.expiresAt()),
                verification.prescriptionId(),
                verification.code(),
                verification.kind(),
                verification.heldElsewhere(),
                proven.map(Verification.Proven::signature)
                        .map(SignatureView::of)
                        .orElse(null),
                proven.map(Verification.Proven::content).orElse(null),
                proven.map(each -> each.remaining().stream()
                                .map(PrescriptionViews::plain)
                                .toList())
                        .orElse(null));
    }

    private static PhysicianDetails details(Verification verification) {
        return new PhysicianDetails(
                verification.physician().name(),
                verification.physician().licenceNo(),
                verification.facility().name());
    }

    record PhysicianDetails(String name, String licenceNo, String facility) {}

    /** @param certificateStatus of the physician's certificate at signing */
    record SignatureView(boolean valid, String certificateStatus, List<String> faults) {

        static SignatureView of(SignatureReport report) {
            return new SignatureView(
                    report.valid(),
                    StatusNames.slug(report.status()),
                    report.faults().stream().map(StatusNames::slug).toList());
        }
    }
}
