package vn.telehealth.e2e.faults.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it.
 *
 * @param answered null when the client was left without an answer
 */
public record Attempt(Asked asked, Instant sentAt, @Nullable Answered answered) {

    /**
     * @param client who sent it
     * @param wish what was wanted: attempts of one wish differ in nothing but trace and time
     * @param target id of what it was asked of: slot, appointment, examination or prescription
     * @param key value of {@code Idempotency-Key}, or of {@code If-Match} where that makes a repetition harmless; empty
     *     for neither
     * @param trace W3C trace id that the client gave it, 32 hexadecimal digits
     */
    public record Asked(
            String client,
            Operation operation,
            String wish,
            String target,
            String method,
            String path,
            String key,
            String body,
            String trace) {}

    /**
     * @param status of HTTP
     * @param body JSON, or empty
     */
    public record Answered(int status, String body, Instant at) {}

    public boolean done() {
        return answered != null && answered.status() / 100 == 2;
    }

    /** Surely without effect. */
    public boolean refused() {
        return answered != null && answered.status() / 100 == 4;
    }

    /** The effect is there once or not at all: no answer, or that of somebody who does not know. */
    public boolean open() {
        return !done() && !refused();
    }

    /** How it ended, for tables: the status, or that there was none. */
    public String outcome() {
        return answered == null ? "no answer" : Integer.toString(answered.status());
    }
}
