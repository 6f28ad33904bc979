package vn.telehealth.events.audit.v1;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventType;

/**
 * Somebody read, verified, tried or was denied something; who, when and from where stand in the envelope.
 *
 * @param action what was done, for example {@code prescription.verified}
 * @param objectType type of the object, for example {@code prescription}
 * @param objectId id of the object as the caller named it; never a secret
 * @param patientId whose data it was, where known
 * @param outcome how it ended
 * @param details codes only: no names, contacts or clinical text
 */
@EventType(value = "audit.operation.v1", topic = "audit")
public record OperationAudited(
        String action,
        String objectType,
        String objectId,
        @Nullable UUID patientId,
        AuditOutcome outcome,
        Map<String, String> details)
        implements AuditEvent {

    public OperationAudited {
        details = Map.copyOf(details);
    }

    @Override
    public String aggregateId() {
        return objectId;
    }
}
