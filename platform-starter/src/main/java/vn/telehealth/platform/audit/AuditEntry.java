package vn.telehealth.platform.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;

/**
 * An operation that made no event of its own: a read, a verification, an attempt that failed.
 *
 * @param details codes only: no names, contacts or clinical text
 */
public record AuditEntry(
        String action,
        String objectType,
        String objectId,
        @Nullable UUID patientId,
        AuditOutcome outcome,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }

    /** A successful operation. */
    public static AuditEntry of(String action, String objectType, Object objectId) {
        return new AuditEntry(action, objectType, objectId.toString(), null, AuditOutcome.SUCCESS, Map.of());
    }

    public AuditEntry patient(UUID id) {
        return new AuditEntry(action, objectType, objectId, id, outcome, details);
    }

    public AuditEntry outcome(AuditOutcome ending) {
        return new AuditEntry(action, objectType, objectId, patientId, ending, details);
    }

    public AuditEntry detail(String name, String code) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, code);
        return new AuditEntry(action, objectType, objectId, patientId, outcome, more);
    }

    public OperationAudited toEvent() {
        return new OperationAudited(action, objectType, objectId, patientId, outcome, details);
    }
}
