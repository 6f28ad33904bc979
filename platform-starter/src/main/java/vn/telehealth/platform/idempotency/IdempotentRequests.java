package vn.telehealth.platform.idempotency;

import java.util.function.Supplier;

/** Requests that callers may repeat when an answer was lost. */
public interface IdempotentRequests {

    /**
     * Does the effect, or gives the answer that it had the first time. Key, effect and answer are one transaction; a twin that
     * arrives meanwhile waits for the first. An effect that throws leaves no trace of the key.
     *
     * @param operation name of the operation; keys are apart for each operation and caller
     * @param request what was asked, with the ids of what it is asked of; only its SHA-256 is kept
     * @param answerType type of the answer, which JSON must carry without loss; it is kept in the clear for seven days, so it
     *     holds ids, codes, amounts and times, and no personal data
     * @throws IdempotencyKeyReused when the key came with a different request before: 422
     */
    <T> T once(String operation, IdempotencyKey key, Object request, Class<T> answerType, Supplier<T> effect);
}
