package vn.telehealth.platform.idempotency;

/** The key came with a different request before. */
public final class IdempotencyKeyReused extends RuntimeException {

    IdempotencyKeyReused() {
        super("the idempotency key belongs to another request");
    }
}
