package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.counter.VerifyPrescription;
import vn.telehealth.prescription.domain.document.QrPictures;

@RestController
@Tag(name = "Verification", description = "For registered pharmacies; every attempt is audited")
class VerificationController {

    private static final String SCOPE = "prescriptions:verify";

    private final VerifyPrescription verify;
    private final QrPictures pictures;

    VerificationController(VerifyPrescription verify, QrPictures pictures) {
        this.verify = verify;
        this.pictures = pictures;
    }

    @GetMapping("/api/prescriptions/verify/{id}")
    @Operation(
            operationId = "verifyPrescription",
            summary = "Verifies by id or printed code: whether it is good, without content")
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    VerificationView byId(Actor actor, @PathVariable String id) {
        return VerificationView.of(verify.byId(actor, id));
    }

    @GetMapping("/api/verify/{id}")
    @Operation(
            operationId = "verifyByShortPath",
            summary = "Verifies by id or printed code; with doctor in place of physicianDetails")
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    VerificationView byShortPath(Actor actor, @PathVariable String id) {
        return VerificationView.alias(verify.byId(actor, id));
    }

    @PostMapping(path = "/api/prescriptions/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verifyScan",
            summary =
                    "Verifies a scanned QR, as text or as a picture (PNG, JPEG): with content, hash and signature checked")
    @Refuses(PrescriptionProblem.QR_REFUSED)
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    VerificationView byQr(Actor actor, @RequestBody @Valid QrBody body) {
        return VerificationView.of(verify.byQr(actor, body::qr));
    }

    @PostMapping(path = "/api/prescriptions/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "verifyScan",
            summary =
                    "Verifies a scanned QR, as text or as a picture (PNG, JPEG): with content, hash and signature checked")
    @Refuses(PrescriptionProblem.QR_REFUSED)
    @Access(roles = Role.PHARMACIST, scope = SCOPE)
    VerificationView byPicture(Actor actor, @RequestPart("image") MultipartFile image) throws IOException {
        byte[] picture = image.getBytes();
        return VerificationView.of(verify.byQr(actor, () -> pictures.read(picture)));
    }

    record QrBody(@NotBlank @Size(max = 1000) String qr) {}
}
