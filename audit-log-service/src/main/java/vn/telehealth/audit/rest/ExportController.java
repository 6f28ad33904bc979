package vn.telehealth.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.audit.rest.SignedRanges.SignedRange;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;

/** The log as files for the offline verifier: records as JSON lines, and their proof. */
@RestController
@Tag(name = "Export", description = "The log as files for the offline verifier: at most a million records at a time")
@RequestMapping("/api/audit/export")
class ExportController {

    /** First record and the one after the last: ask for the proof with the same bounds. */
    private static final String RANGE = "Audit-Range";

    private final SignedRanges ranges;
    private final ExportWriter writer;
    private final AuditTrail trail;

    ExportController(SignedRanges ranges, ExportWriter writer, AuditTrail trail) {
        this.ranges = ranges;
        this.writer = writer;
        this.trail = trail;
    }

    @Operation(operationId = "exportRecords", summary = "Signed records as JSON lines, for the offline verifier")
    @Refuses(AuditProblem.AUDIT_RANGE_INVALID)
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")))
    @GetMapping(produces = "application/jsonl")
    void export(
            @RequestParam(required = false) @Min(0) @Nullable Long from,
            @RequestParam(required = false) @Min(0) @Nullable Long to,
            HttpServletResponse response)
            throws IOException {
        var range = resolve("audit.exported", from, to);
        try (var out = open(response, range, "audit-export.jsonl")) {
            writer.records(range, out);
        }
    }

    @Operation(operationId = "exportProof", summary = "The proof of an export with the same bounds")
    @Refuses(AuditProblem.AUDIT_RANGE_INVALID)
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @GetMapping(value = "/proof", produces = "application/json")
    void proof(
            @RequestParam(required = false) @Min(0) @Nullable Long from,
            @RequestParam(required = false) @Min(0) @Nullable Long to,
            HttpServletResponse response)
            throws IOException {
        var range = resolve("audit.export-proven", from, to);
        try (var out = open(response, range, "audit-proof.json")) {
            writer.proof(range, out);
        }
    }

    private SignedRange resolve(String action, @Nullable Long from, @Nullable Long to) {
        var range = ranges.resolve(from, to);
        trail.record(AuditEntry.of(action, "audit-log", "records")
                .detail("from", Long.toString(range.from()))
                .detail("to", Long.toString(range.to())));
        return range;
    }

    private static Writer open(HttpServletResponse response, SignedRange range, String file) throws IOException {
        response.setContentType(file.endsWith(".json") ? "application/json" : "application/jsonl");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(RANGE, range.from() + "-" + range.to());
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }
}
