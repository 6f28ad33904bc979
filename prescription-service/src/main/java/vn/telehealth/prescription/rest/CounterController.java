package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.application.counter.Attempts;
import vn.telehealth.prescription.application.counter.DispensePrescription;
import vn.telehealth.prescription.application.counter.Dispensed;
import vn.telehealth.prescription.application.counter.HoldPrescription;
import vn.telehealth.prescription.application.counter.HoldPrescription.Claim;
import vn.telehealth.prescription.application.counter.Sale;
import vn.telehealth.prescription.domain.HandOut;
import vn.telehealth.prescription.domain.HandOut.Substitution;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Recipient;
import vn.telehealth.prescription.domain.Recipient.IdKind;

@RestController
@RequestMapping("/api/prescriptions/{id}")
@Tag(name = "Counter", description = "For registered pharmacies: hold, give back, dispense exactly once")
class CounterController {

    private static final String SCOPE = "prescriptions:dispense";

    private final HoldPrescription holding;
    private final DispensePrescription dispensing;
    private final Attempts attempts;

    CounterController(HoldPrescription holding, DispensePrescription dispensing, Attempts attempts) {
        this.holding = holding;
        this.dispensing = dispensing;
        this.attempts = attempts;
    }

    @PostMapping("/hold")
    @Operation(
            operationId = "holdPrescription",
            summary = "Takes it for a while, 30 minutes unless set otherwise: no other pharmacy can dispense it")
    @Refuses({
        PrescriptionProblem.QR_REFUSED,
        PrescriptionProblem.DISPENSE_REFUSED,
        PrescriptionProblem.PRESCRIPTION_STATE
    })
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    HoldView hold(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody @Valid ProofBody body) {
        Claim claim = new Claim(id, body.qr());
        Hold hold = attempts.audited("prescription.hold", id, () -> holding.hold(actor, claim, key));
        return new HoldView(id, hold.pharmacyId(), VietnamTime.at(hold.until()));
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "releasePrescription", summary = "Gives back what the pharmacy holds")
    @Refuses({PrescriptionProblem.PRESCRIPTION_STATE, PrescriptionProblem.DISPENSE_REFUSED})
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    void release(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") IdempotencyKey key) {
        attempts.audited("prescription.release", id, () -> holding.release(actor, id, key));
    }

    @PostMapping("/dispense")
    @Operation(operationId = "dispensePrescription", summary = "Hands out lines, or all that may be collected today")
    @Refuses({
        PrescriptionProblem.QR_REFUSED,
        PrescriptionProblem.DISPENSE_REFUSED,
        PrescriptionProblem.PRESCRIPTION_STATE,
        PrescriptionProblem.PHARMACIST_NOT_REGISTERED
    })
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    DispensedView dispense(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody @Valid SaleBody body) {
        return DispensedView.of(
                attempts.audited("prescription.dispense", id, () -> dispensing.dispense(actor, body.sale(id), key)));
    }

    record ProofBody(@NotBlank @Size(max = 1000) String qr) {}

    record HoldView(UUID prescriptionId, UUID pharmacyId, OffsetDateTime heldUntil) {}

    record SaleBody(
            @NotNull UUID pharmacistId,

            @Schema(description = "Text of the QR; not needed from the pharmacy that holds the prescription")
            @Size(max = 1000)
            @Nullable
            String qr,

            @Schema(description = "Left out: all that may be collected today") @Valid @Size(max = 30) @Nullable
            List<@NotNull LineBody> lines,

            @Size(max = 500) @Nullable String note,

            @Schema(description = "Who fetches it, by the paper shown; needed for kinds N and H, not kept for others")
            @Valid
            @Nullable
            RecipientBody recipient) {

        Sale sale(UUID id) {
            return new Sale(
                    id,
                    pharmacistId,
                    qr,
                    Optional.ofNullable(lines).orElse(List.of()).stream()
                            .map(LineBody::handOut)
                            .toList(),
                    note,
                    Optional.ofNullable(recipient).map(RecipientBody::recipient).orElse(null));
        }
    }

    record RecipientBody(
            @NotBlank @Size(max = 100) String name,
            @NotNull IdKind idKind,

            @Schema(description = "CCCD: 12 digits; passport: 6 to 12 capital letters and digits")
            @NotBlank
            @Size(max = 12)
            String idNumber) {

        Recipient recipient() {
            return new Recipient(name, idKind, idNumber);
        }

        /** Without the person: bodies may be logged. */
        @Override
        public String toString() {
            return "RecipientBody[" + idKind + "]";
        }
    }

    record LineBody(
            @Min(1) int line,

            @NotNull @DecimalMin("0.001") @Digits(integer = 6, fraction = 3)
            BigDecimal quantity,

            @Valid @Nullable SubstitutionBody substitution) {

        HandOut handOut() {
            return new HandOut(
                    line,
                    quantity,
                    Optional.ofNullable(substitution)
                            .map(SubstitutionBody::substitution)
                            .orElse(null));
        }
    }

    record SubstitutionBody(
            @NotBlank @Size(max = 40) String medicineCode,
            @NotBlank @Size(max = 300) String reason,
            boolean buyerConsented) {

        Substitution substitution() {
            return new Substitution(medicineCode, reason, buyerConsented);
        }
    }

    record DispensedView(
            UUID dispensationId,
            UUID prescriptionId,
            String status,
            OffsetDateTime dispensedAt,
            List<DispensedLine> lines) {

        static DispensedView of(Dispensed dispensed) {
            return new DispensedView(
                    dispensed.dispensationId(),
                    dispensed.prescriptionId(),
                    dispensed.complete() ? "used" : "partly-dispensed",
                    VietnamTime.at(dispensed.dispensedAt()),
                    dispensed.lines().stream()
                            .map(line -> new DispensedLine(
                                    line.line(),
                                    PrescriptionViews.plain(line.quantity()),
                                    PrescriptionViews.plain(line.remaining())))
                            .toList());
        }
    }

    record DispensedLine(int line, BigDecimal quantity, BigDecimal remaining) {}
}
