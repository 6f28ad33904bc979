package vn.telehealth.platform.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.events.audit.v1.AuditOutcome;

/** Audits what was refused. A refusal stands even where the audit cannot be written; that is logged. */
public final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private final Optional<AuditTrail> trail;

    Denials(Optional<AuditTrail> trail) {
        this.trail = trail;
    }

    public void record(String objectType, String objectId) {
        try {
            trail.ifPresent(audit -> audit.record(
                    AuditEntry.of("access.denied", objectType, objectId).outcome(AuditOutcome.DENIED)));
        } catch (RuntimeException e) {
            LOG.error("a denial could not be audited: {} {}", objectType, objectId, e);
        }
    }
}
