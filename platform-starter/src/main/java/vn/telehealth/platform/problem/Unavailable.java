package vn.telehealth.platform.problem;

import java.time.Duration;

/** Something that the work needs does not answer; nothing was done and trying again later may help. Answered 503. */
public class Unavailable extends RuntimeException {

    /** How long callers are told to wait where nobody knows better. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public Unavailable(String what, Throwable cause) {
        super(what + " is unavailable", cause);
    }

    public Unavailable(String what) {
        super(what + " is unavailable");
    }

    /** When a caller should try again: value of {@code Retry-After}. */
    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
