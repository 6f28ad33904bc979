package vn.telehealth.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.audit.store.Criteria;
import vn.telehealth.audit.store.Search;
import vn.telehealth.audit.store.StoredRecord;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

/** Patients see who did what with their data. */
@RestController
@Tag(name = "Own data", description = "What patients see of the log")
@RequestMapping("/api/audit/patients/me/accesses")
class AccessController {

    private final Search search;
    private final AuditTrail trail;

    AccessController(Search search, AuditTrail trail) {
        this.search = search;
        this.trail = trail;
    }

    /**
     * One access.
     *
     * @param actor account id, or name of a service
     * @param byMyself whether it was the patient's own account
     */
    record AccessView(
            UUID eventId,
            OffsetDateTime time,
            String actor,
            String role,
            boolean byMyself,
            String action,
            String objectType,
            String objectId,
            String outcome) {

        static AccessView of(RecordView record, Actor patient) {
            return new AccessView(
                    record.eventId(),
                    record.time(),
                    record.actor(),
                    record.role(),
                    record.actor().equals(patient.id()),
                    record.action(),
                    record.objectType(),
                    record.objectId(),
                    record.outcome());
        }
    }

    @Operation(operationId = "listOwnAccesses", summary = "Who did what with the caller's own data, newest first")
    @Access(roles = Role.PATIENT, scope = "records:read")
    @GetMapping
    Page<AccessView> accesses(
            Actor patient,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(0) @Nullable Long after) {
        trail.record(
                AuditEntry.of("audit.accesses-read", "patient", patient.id()).patient(patient.accountId()));
        var found =
                search.find(Criteria.ofPatient(patient.accountId()), after == null ? Long.MAX_VALUE : after, limit + 1);
        return Page.byKey(found, limit, StoredRecord::index)
                .map(record -> AccessView.of(RecordView.of(record), patient));
    }
}
