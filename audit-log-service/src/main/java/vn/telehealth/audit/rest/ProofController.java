package vn.telehealth.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;

/** Proofs that anyone can check offline (RFC 9162 sections 2.1.3 and 2.1.4). */
@RestController
@Tag(name = "Proofs", description = "What lets anyone check the log offline")
@RequestMapping("/api/audit/proofs")
class ProofController {

    private final Log log;
    private final Checkpoints checkpoints;
    private final RecordLookup lookup;
    private final SignedRanges ranges;
    private final AuditTrail trail;

    ProofController(Log log, Checkpoints checkpoints, RecordLookup lookup, SignedRanges ranges, AuditTrail trail) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.lookup = lookup;
        this.ranges = ranges;
        this.trail = trail;
    }

    /**
     * Proof that a record is in the signed log.
     *
     * @param record the canonical JSON that the leaf hash covers
     * @param path sibling hashes from the leaf to the root, base64
     * @param checkpoint signed text with the size and root that the path leads to
     */
    record InclusionView(long index, String record, String leafHash, List<String> path, String checkpoint) {}

    /**
     * Proof that the log only grew between two sizes.
     *
     * @param path hashes, base64
     * @param fromCheckpoint the signed text of the smaller size, where that one was signed
     * @param toCheckpoint that of the larger size, likewise
     */
    record ConsistencyView(
            long from,
            String fromRoot,
            long to,
            String toRoot,
            List<String> path,
            @Nullable String fromCheckpoint,
            @Nullable String toCheckpoint) {}

    @Operation(operationId = "proveInclusion", summary = "Proof that a record is in the signed log (RFC 9162, 2.1.3)")
    @Refuses(AuditProblem.AUDIT_RECORD_UNSIGNED)
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @GetMapping("/inclusion/{recordId}")
    InclusionView inclusion(@PathVariable String recordId) {
        var record = lookup.require(recordId);
        var checkpoint = checkpoints
                .latest()
                .filter(latest -> record.index() < latest.signed().checkpoint().size())
                .orElseThrow(() -> new RecordUnsigned(record.index()));
        trail.record(AuditEntry.of("audit.record-proven", "audit-record", record.eventId()));
        var path = log.proofs()
                .inclusion(record.index(), checkpoint.signed().checkpoint().size());
        return new InclusionView(
                record.index(),
                record.json(),
                record.hash().toString(),
                texts(path),
                checkpoint.signed().note());
    }

    @Operation(
            operationId = "proveConsistency",
            summary = "Proof that the log only grew between two sizes (RFC 9162, 2.1.4)")
    @Refuses(AuditProblem.AUDIT_RANGE_INVALID)
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @GetMapping("/consistency")
    ConsistencyView consistency(
            @RequestParam @Min(1) long from, @RequestParam(required = false) @Min(1) @Nullable Long to) {
        var newest = ranges.newest().signed().checkpoint().size();
        var end = to == null ? newest : to;
        if (from > end || end > newest) {
            throw new RangeInvalid(newest);
        }
        var proofs = log.proofs();
        return new ConsistencyView(
                from,
                proofs.root(from).toString(),
                end,
                proofs.root(end).toString(),
                texts(proofs.consistency(from, end)),
                note(from),
                note(end));
    }

    private @Nullable String note(long size) {
        return checkpoints
                .ofSize(size)
                .map(checkpoint -> checkpoint.signed().note())
                .orElse(null);
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
