package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.examination.application.ReadExamination;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.ExaminationLists.Filter;
import vn.telehealth.examination.domain.ExaminationLists.Position;
import vn.telehealth.examination.domain.ExaminationStatus;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Page;

/** Examinations as physicians and patients read them. */
@RestController
@RequestMapping("/api/examinations")
@Tag(name = "Examinations")
class ExaminationReadController {

    private final ReadExamination reading;
    private final ExaminationViews views;

    ExaminationReadController(ReadExamination reading, ExaminationViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    @Access(
            roles = {Role.PHYSICIAN, Role.PATIENT},
            scope = "examinations:read")
    @Operation(
            operationId = "listExaminations",
            summary = "The caller's own examinations, newest start first; a patient's once completed")
    Page<ExaminationHead> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID appointmentId,
            @RequestParam(required = false) @Nullable ExaminationStatus status,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        Cursor cursor = Cursor.decode(after);
        Position position = cursor == null ? null : new Position(cursor.time(), cursor.id());
        List<Examination> found = reading.list(actor, new Filter(appointmentId, status, position), limit + 1);
        return Page.of(
                        found,
                        limit,
                        examination -> new Cursor(examination.visit().startsAt(), examination.id()))
                .map(ExaminationHead::of);
    }

    @GetMapping("/{examinationId}")
    @Access(
            roles = {Role.PHYSICIAN, Role.PATIENT},
            scope = "examinations:read")
    @Operation(operationId = "readExamination", summary = "One of the caller's own examinations")
    @ApiResponse(responseCode = "200", description = "The examination as it stands")
    ResponseEntity<ExaminationView> read(@PathVariable UUID examinationId, Actor actor) {
        return views.answer(reading.one(examinationId, actor));
    }

    @GetMapping("/{examinationId}/versions")
    @Access(
            roles = {Role.PHYSICIAN, Role.PATIENT},
            scope = "examinations:read")
    @Operation(
            operationId = "listRecordVersions",
            summary = "Versions of the record, newest first; patients see completions and amendments")
    Page<VersionView> versions(
            @PathVariable UUID examinationId,
            Actor actor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable Long after) {
        long before = after == null ? Long.MAX_VALUE : after;
        List<RecordVersion> found = reading.versions(examinationId, actor, before, limit + 1);
        return Page.byKey(found, limit, RecordVersion::number).map(VersionView::of);
    }
}
