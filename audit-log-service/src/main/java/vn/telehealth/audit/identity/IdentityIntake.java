package vn.telehealth.audit.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.audit.store.Criteria;
import vn.telehealth.audit.store.Records;
import vn.telehealth.audit.store.Search;
import vn.telehealth.platform.identity.IdentityEvent;
import vn.telehealth.platform.identity.IdentityEvents;
import vn.telehealth.platform.outbox.DirectEvents;
import vn.telehealth.platform.problem.Unavailable;

/**
 * Asks the identity provider for new events and sends each on to the topic of audited operations, under its own id: what
 * is sent twice after a crash is logged once. Since they are sent in the order of their times, all before the newest one
 * in the log were sent, and that is where a new process goes on.
 */
final class IdentityIntake {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityIntake.class);

    private final IdentityEvents events;
    private final Records records;
    private final Search search;
    private final DirectEvents sender;
    private final IdentityIntakeProperties properties;
    private final Map<UUID, Instant> sent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
            return newest != null && eldest.getValue().isBefore(newest.minus(properties.overlap()));
        }
    };
    private @Nullable Instant newest;
    private volatile boolean failing;

    IdentityIntake(
            IdentityEvents events,
            Records records,
            Search search,
            DirectEvents sender,
            IdentityIntakeProperties properties) {
        this.events = events;
        this.records = records;
        this.search = search;
        this.sender = sender;
        this.properties = properties;
    }

    /** Takes what is new. Called by one thread, again and again; what fails is tried at the next call. */
    void poll() {
        try {
            var since = Objects.requireNonNullElseGet(newest, this::newestLogged);
            for (var event : events.since(since.minus(properties.overlap()))) {
                take(event);
            }
            failing = false;
        } catch (RuntimeException e) {
            tell(e);
            failing = true;
        }
    }

    /** Once, not at every call while it lasts. */
    private void tell(RuntimeException problem) {
        if (failing) {
            return;
        }
        if (problem instanceof Unavailable) {
            LOG.warn("No events of the identity provider now: {}", problem.getMessage());
        } else {
            LOG.error("No events of the identity provider now", problem);
        }
    }

    boolean failing() {
        return failing;
    }

    private void take(IdentityEvent event) {
        if (!properties.ignored().contains(event.type())
                && !sent.containsKey(event.id())
                && records.findByEvent(event.id()).isEmpty()) {
            sender.send(IdentityOperation.of(event));
        }
        if (newest == null || event.time().isAfter(newest)) {
            newest = event.time();
        }
        sent.put(event.id(), event.time());
    }

    private Instant newestLogged() {
        var criteria = new Criteria(null, null, IdentityEvent.ACCOUNT, null, null, null, null);
        return search.newestTime(criteria).orElse(Instant.EPOCH.plus(properties.overlap()));
    }
}
