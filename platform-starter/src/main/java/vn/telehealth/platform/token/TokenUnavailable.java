package vn.telehealth.platform.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.problem.Unavailable;

/** The token is missing, locked, gone or out of sessions. Nothing was done; asking again later may help. */
public final class TokenUnavailable extends Unavailable {

    private final Duration retryAfter;
    private final String reason;

    TokenUnavailable(String token, String reason, Duration retryAfter, @Nullable Throwable cause) {
        super("token " + token);
        this.reason = reason;
        this.retryAfter = retryAfter;
        if (cause != null) {
            initCause(cause);
        }
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + reason;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
