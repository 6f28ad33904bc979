package vn.telehealth.audit.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.audit.store.Criteria;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventCatalogue;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.platform.identity.IdentityEvent;
import vn.telehealth.platform.identity.IdentityEvents;
import vn.telehealth.platform.problem.Unavailable;

/**
 * Asks the identity provider for new events and sends each on to the topic of audited operations, under its own id: what
 * is sent twice after a crash is logged once.
 */
final class SignInIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SignInIntake.class);
    private static final String OBJECT_TYPE = "account";
    private static final String UNKNOWN = "unknown";

    private final IdentityEvents events;
    private final Records records;
    private final Search search;
    private final OperationSender sender;
    private final SignInProperties properties;
    private final Map<UUID, Instant> sent = new HashMap<>();
    private @Nullable Instant newest;

    SignInIntake(
            IdentityEvents events,
            Records records,
            Search search,
            OperationSender sender,
            SignInProperties properties) {
        this.events = events;
        this.records = records;
        this.search = search;
        this.sender = sender;
        this.properties = properties;
    }

    /** Takes what is new. Called by one thread, again and again; what fails is tried at the next call. */
    void poll() {
        try {
            var since =
                    Objects.requireNonNullElseGet(newest, this::newestLogged).minus(properties.overlap());
            sent.values().removeIf(time -> time.isBefore(since));
            for (var event : events.since(since)) {
                take(event);
            }
        } catch (Unavailable e) {
            LOG.warn("No sign-ins now: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("No sign-ins now", e);
        }
    }

    private void take(IdentityEvent event) {
        if (!properties.ignored().contains(event.type())
                && !sent.containsKey(event.id())
                && records.findByEvent(event.id()).isEmpty()) {
            sender.send(envelope(event));
        }
        sent.put(event.id(), event.time());
        if (newest == null || event.time().isAfter(newest)) {
            newest = event.time();
        }
    }

    private Instant newestLogged() {
        var criteria = new Criteria(null, null, OBJECT_TYPE, null, null, null, null);
        return search.newestTime(criteria).orElse(Instant.EPOCH.plus(properties.overlap()));
    }

    private static EventEnvelope<OperationAudited> envelope(IdentityEvent event) {
        var account = Objects.requireNonNullElse(event.accountId(), UNKNOWN);
        var error = event.error();
        var operation = new OperationAudited(
                "identity." + event.type().toLowerCase(Locale.ROOT).replace('_', '-'),
                OBJECT_TYPE,
                account,
                null,
                error == null ? AuditOutcome.SUCCESS : AuditOutcome.FAILED,
                error == null ? Map.of() : Map.of("error", error));
        return new EventEnvelope<>(
                event.id(),
                EventCatalogue.typeOf(OperationAudited.class),
                event.time(),
                operation.aggregateId(),
                operation.correlationId(),
                null,
                new EventActor(account, "none", event.clientId()),
                event.sourceIp(),
                operation);
    }
}
