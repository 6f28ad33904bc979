package vn.telehealth.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.audit.store.Criteria;
import vn.telehealth.audit.store.Search;
import vn.telehealth.audit.store.StoredRecord;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

/** Search in the log, for auditors. */
@RestController
@Tag(name = "Records", description = "For auditors; each search and reading is a record of its own")
@RequestMapping("/api/audit/records")
class RecordController {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Search search;
    private final RecordLookup lookup;
    private final AuditTrail trail;

    RecordController(Search search, RecordLookup lookup, AuditTrail trail) {
        this.search = search;
        this.lookup = lookup;
        this.trail = trail;
    }

    /** What a search looks for; what is absent does not matter. */
    record Query(
            @Size(max = 200) @Nullable String actor,
            @Size(max = 200) @Nullable String action,
            @Size(max = 200) @Nullable String objectType,
            @Size(max = 200) @Nullable String objectId,
            @Nullable UUID patientId,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            OffsetDateTime from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            OffsetDateTime to) {

        Criteria criteria() {
            return new Criteria(
                    actor,
                    action,
                    objectType,
                    objectId,
                    patientId,
                    from == null ? null : from.toInstant(),
                    to == null ? null : to.toInstant());
        }
    }

    @Operation(operationId = "searchRecords", summary = "Searches the log, newest first")
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @GetMapping
    Page<RecordView> find(
            @Valid @ParameterObject Query query,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(0) @Nullable Long after) {
        trail.record(searched(query));
        var found = search.find(query.criteria(), after == null ? Long.MAX_VALUE : after, limit + 1);
        return Page.byKey(found, limit, StoredRecord::index).map(RecordView::of);
    }

    @Operation(operationId = "readRecord", summary = "One record")
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @GetMapping("/{recordId}")
    RecordView get(@PathVariable String recordId) {
        var record = lookup.require(recordId);
        trail.record(AuditEntry.of("audit.record-read", "audit-record", record.eventId()));
        return RecordView.of(record);
    }

    /** Whom or what was looked for, where that is an id: other words may be anything. */
    private static AuditEntry searched(Query query) {
        var entry = AuditEntry.of("audit.searched", "audit-log", "records");
        if (query.patientId() != null) {
            entry = entry.patient(query.patientId());
        }
        return withId(withId(entry, "actor", query.actor()), "objectId", query.objectId());
    }

    private static AuditEntry withId(AuditEntry entry, String name, @Nullable String value) {
        return value != null && ID.matcher(value).matches() ? entry.detail(name, value) : entry;
    }
}
