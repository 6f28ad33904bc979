package vn.telehealth.prescription.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.prescription.application.reading.ReadDocuments;
import vn.telehealth.prescription.domain.document.QrPictures;

@RestController
@RequestMapping("/api/prescriptions/{id}")
@Tag(name = "Documents", description = "The signed document, its paper and its QR, for its patient and its physician")
class DocumentController {

    private static final String SVG = "image/svg+xml";
    private static final String JOSE = "application/jose";

    private final ReadDocuments documents;
    private final QrPictures pictures;

    DocumentController(ReadDocuments documents, QrPictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    @GetMapping(path = "/document", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readDocument",
            summary = "The canonical document (RFC 8785), byte for byte what was signed")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<String> document(Actor actor, @PathVariable UUID id) {
        return file(documents.document(actor, id).content(), MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/signature", produces = JOSE)
    @Operation(
            operationId = "readSignature",
            summary =
                    "The signature by Accept: detached and compact (RFC 7515, Appendix F), or with time stamp and certificate status (JAdES)")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<String> signature(Actor actor, @PathVariable UUID id) {
        return file(documents.document(actor, id).jws(), MediaType.parseMediaType(JOSE));
    }

    @GetMapping(path = "/signature", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readSignature",
            summary =
                    "The signature by Accept: detached and compact (RFC 7515, Appendix F), or with time stamp and certificate status (JAdES)")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<String> signatureWithProofs(Actor actor, @PathVariable UUID id) {
        return file(documents.document(actor, id).jades(), MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "readPaper", summary = "The signed paper form")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("prescription-" + id + ".pdf")
                                .build()
                                .toString())
                .body(documents.pdf(actor, id));
    }

    @GetMapping(path = "/qr", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "readQr", summary = "The secure QR by Accept: as text, PNG or SVG")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<String> qr(Actor actor, @PathVariable UUID id) {
        return file(documents.qr(actor, id), MediaType.TEXT_PLAIN);
    }

    @GetMapping(path = "/qr", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(operationId = "readQr", summary = "The secure QR by Accept: as text, PNG or SVG")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<byte[]> qrPng(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(pictures.png(documents.qr(actor, id)));
    }

    @GetMapping(path = "/qr", produces = SVG)
    @Operation(operationId = "readQr", summary = "The secure QR by Accept: as text, PNG or SVG")
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN},
            scope = "prescriptions:read")
    ResponseEntity<String> qrSvg(Actor actor, @PathVariable UUID id) {
        return file(pictures.svg(documents.qr(actor, id)), MediaType.parseMediaType(SVG));
    }

    private static ResponseEntity<String> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text);
    }
}
