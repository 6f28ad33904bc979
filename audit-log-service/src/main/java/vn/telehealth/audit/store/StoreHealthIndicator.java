package vn.telehealth.audit.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the store does not answer. Asks what the service may ask of every store, which cannot be said of commands. */
final class StoreHealthIndicator extends AbstractHealthIndicator {

    private final Checkpoints checkpoints;

    StoreHealthIndicator(Checkpoints checkpoints) {
        super("store check failed");
        this.checkpoints = checkpoints;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        checkpoints.latest();
        builder.up();
    }
}
