package vn.telehealth.platform.token;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the token cannot be used. */
final class TokenHealthIndicator extends AbstractHealthIndicator {

    private final HsmToken token;

    TokenHealthIndicator(HsmToken token) {
        super("token check failed");
        this.token = token;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        token.check();
        builder.up();
    }
}
