package vn.telehealth.audit.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.platform.identity.IdentityEvent;

/** The identity provider's events in the words of the log: {@code LOGIN_ERROR} is {@code identity.login-error}. */
final class IdentityOperation {

    private static final String UNKNOWN = "unknown";
    /** The provider does not say in which of her roles somebody signs in. */
    private static final String NO_ROLE = "none";

    private IdentityOperation() {}

    static EventEnvelope<OperationAudited> of(IdentityEvent event) {
        var operation = new OperationAudited(
                "identity." + event.type().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.target().type(),
                Objects.requireNonNullElse(event.target().id(), UNKNOWN),
                null,
                event.error() == null ? AuditOutcome.SUCCESS : AuditOutcome.FAILED,
                details(event));
        var by = event.by();
        return new EventEnvelope<>(
                event.id(),
                EventCatalogue.typeOf(OperationAudited.class),
                event.time(),
                operation.aggregateId(),
                operation.correlationId(),
                null,
                new EventActor(Objects.requireNonNullElse(by.accountId(), UNKNOWN), NO_ROLE, by.clientId()),
                by.sourceIp(),
                operation);
    }

    private static Map<String, String> details(IdentityEvent event) {
        var details = new HashMap<String, String>();
        if (event.error() != null) {
            details.put("error", event.error());
        }
        if (event.path() != null) {
            details.put("path", event.path());
        }
        return details;
    }
}
