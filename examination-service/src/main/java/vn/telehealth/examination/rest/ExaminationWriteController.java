package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.examination.application.AmendExamination;
import vn.telehealth.examination.application.CompleteExamination;
import vn.telehealth.examination.application.RecordExamination;
import vn.telehealth.examination.application.Writer;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.SeenVersion;

/** Examinations as the physician writes them. */
@RestController
@RequestMapping("/api/examinations/{examinationId}")
@Tag(name = "Examinations")
class ExaminationWriteController {

    private final RecordExamination recording;
    private final CompleteExamination completing;
    private final AmendExamination amending;
    private final ExaminationViews views;

    ExaminationWriteController(
            RecordExamination recording,
            CompleteExamination completing,
            AmendExamination amending,
            ExaminationViews views) {
        this.recording = recording;
        this.completing = completing;
        this.amending = amending;
        this.views = views;
    }

    @PutMapping("/record")
    @Access(roles = Role.PHYSICIAN, scope = "examinations:write")
    @Operation(operationId = "writeRecord", summary = "Writes the whole record anew, before completion")
    @ApiResponse(responseCode = "200", description = "The examination after writing")
    @Refuses({ExaminationProblem.RECORD_REFUSED, ExaminationProblem.EXAMINATION_NOT_OPEN})
    ResponseEntity<ExaminationView> record(
            @PathVariable UUID examinationId,
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecordBody body) {
        Writer writer = new Writer(actor, new SeenVersion(ifMatch));
        return views.answer(recording.record(examinationId, RecordReader.read(body), writer));
    }

    @PostMapping("/complete")
    @Access(roles = Role.PHYSICIAN, scope = "examinations:write")
    @Operation(
            operationId = "completeExamination",
            summary = "Completes the version that If-Match names; asked again it answers the same")
    @ApiResponse(responseCode = "200", description = "The completed examination")
    @Refuses({
        ExaminationProblem.EXAMINATION_INCOMPLETE,
        ExaminationProblem.EXAMINATION_NOT_OPEN,
        ExaminationProblem.EXAMINATION_NOT_RECORDED
    })
    ResponseEntity<ExaminationView> complete(
            @PathVariable UUID examinationId,
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return views.answer(completing.complete(examinationId, new Writer(actor, new SeenVersion(ifMatch))));
    }

    @PostMapping("/amendments")
    @Access(roles = Role.PHYSICIAN, scope = "examinations:write")
    @Operation(operationId = "amendExamination", summary = "Corrects a completed examination; the plan stays")
    @ApiResponse(responseCode = "200", description = "The amended examination")
    @Refuses({
        ExaminationProblem.RECORD_REFUSED,
        ExaminationProblem.EXAMINATION_NOT_COMPLETED,
        ExaminationProblem.EXAMINATION_INCOMPLETE
    })
    ResponseEntity<ExaminationView> amend(
            @PathVariable UUID examinationId,
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AmendmentBody body) {
        Writer writer = new Writer(actor, new SeenVersion(ifMatch));
        return views.answer(amending.amend(examinationId, RecordReader.read(body.record()), body.reason(), writer));
    }

    /** A correction; a plan in it is read, and not taken. */
    @Schema(name = "Amendment")
    record AmendmentBody(
            @NotBlank @Size(min = 3, max = 500) String reason,
            @NotNull RecordBody record) {}
}
