package vn.telehealth.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.StoredCheckpoint;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

/** What the log has committed to, and the key to check it with. */
@RestController
@Tag(name = "Proofs", description = "What lets anyone check the log offline")
@RequestMapping("/api/audit")
class CheckpointController {

    private static final byte[] LINE_FEED = {'\n'};

    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;

    CheckpointController(Checkpoints checkpoints, CheckpointSigner signer) {
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    @Operation(operationId = "listCheckpoints", summary = "The signed states of the log, newest first")
    @Access(roles = Role.AUDITOR, scope = "audit:read")
    @GetMapping("/checkpoints")
    Page<CheckpointView> checkpoints(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Min(0) @Nullable Long after) {
        var before = after == null
                ? checkpoints.latest().map(latest -> latest.number() + 1).orElse(0L)
                : after;
        var found = checkpoints.before(before, limit + 1);
        return Page.byKey(found, limit, StoredCheckpoint::number).map(CheckpointView::of);
    }

    /** The P-256 key as PEM: for everyone, since a proof is worth what its readers can check. */
    @Operation(operationId = "readPublicKey", summary = "The key that checkpoints are checked with (P-256, PEM)")
    @Refuses(AuditProblem.AUDIT_SIGNING_UNAVAILABLE)
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR, Role.SERVICE},
            scope = Access.ANY_SCOPE)
    @GetMapping(value = "/public-key", produces = "application/x-pem-file")
    byte[] publicKey() {
        var encoded = Base64.getMimeEncoder(64, LINE_FEED)
                .encodeToString(signer.publicKey().getEncoded());
        var pem = "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
        return pem.getBytes(StandardCharsets.US_ASCII);
    }
}
